import HTML
import Pages

extension Sheet {
  /// Served for any address that does not exist, at any depth: all its links begin at the root of the site.
  var notFoundPage: HTML {
    """
    <h1>There is no such page</h1>
    <p class="standfirst">The address may be mistyped, or cut off in a message.</p>
    <p>Each paper can be found from its meeting: see the <a href="\(url: href(Address("/meetings/")))">meetings by year</a> \
    or the <a href="\(url: href(Address("/committees/")))">committees</a>.</p>

    """
  }
}
