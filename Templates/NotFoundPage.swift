import HTML
import Pages

extension Sheet {
  /// Served for any address that does not exist, at any depth: all its links begin at the root of the site.
  var notFoundPage: HTML {
    """
    <h1>There is no such page</h1>
    <p class="standfirst">The address may be mistyped, or cut off in a message.</p>
    <p>Papers keep their addresses here: one that was taken down says so on its page. \
    You can find each paper from its meeting, by <a href="\(url: href(Address("/meetings/")))">year</a> \
    or by <a href="\(url: href(Address("/committees/")))">committee</a>.</p>

    """
  }
}
