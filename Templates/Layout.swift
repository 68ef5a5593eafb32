import Calendar
import HTML
import Pages

// What stands around every page.
extension Sheet {
  func layout(around content: HTML) -> HTML {
    """
    <!doctype html>
    <html lang="\(frame.council.language)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(fullTitle)</title>
    \(head)</head>
    <body>
    <a class="skip" href="#on-main">Skip to the text</a>
    \(masthead)\(breadcrumbs)<main id="on-main" tabindex="-1"\(language)>
    \(content)</main>
    \(foot)</body>
    </html>

    """
  }

  /// The page, what it belongs to, the site: the most particular first, because tabs and search results cut the end.
  private var fullTitle: String {
    var parts = [page.title]
    if let above = page.breadcrumbs.dropFirst().last { parts.append(above.text) }
    parts.append(frame.council.title)
    return parts.enumerated().filter { !parts[..<$0.offset].contains($0.element) }.map(\.element).joined(separator: " – ")
  }

  private var head: HTML {
    var head = HTML()
    if let description = page.description { head.append("<meta name=\"description\" content=\"\(description)\">\n") }
    if let root = frame.council.address, !isNotFound {
      head.append("<link rel=\"canonical\" href=\"\(url: root + here.path.dropFirst())\">\n")
    }
    head.append(
      """
      <meta name="generator" content="\(frame.generator)">
      <meta name="color-scheme" content="light dark">
      <link rel="stylesheet" href="\(url: href(Address("/assets/lectern.css")))">

      """)
    if frame.hasTheme { head.append("<link rel=\"stylesheet\" href=\"\(url: href(Address("/assets/theme.css")))\">\n") }
    head.append(structuredData)
    return head
  }

  private var isNotFound: Bool { if case .notFound = page.content { true } else { false } }

  private var language: HTML {
    guard let language = page.language, language != frame.council.language else { return "" }
    return " lang=\"\(language)\""
  }

  private var masthead: HTML {
    """
    <header class="masthead">
    <p class="site"><a href="\(url: href(Address("/")))">\(frame.council.title)</a></p>
    \(when: !frame.navigation.isEmpty, navigation)</header>

    """
  }

  private var navigation: HTML {
    """
    <nav aria-label="Main"><ul>
    \(each: frame.navigation, { "<li><a href=\"\(url: href($0.address))\"\(current($0.address))>\($0.text)</a></li>\n" })</ul></nav>

    """
  }

  /// The page itself is marked as such, a part of the site that the page lies in as the one we are in.
  private func current(_ address: Address) -> HTML {
    if address.path == here.path { return " aria-current=\"page\"" }
    return address.path != "/" && here.path.hasPrefix(address.path) ? " aria-current=\"true\"" : ""
  }

  private var foot: HTML {
    """
    <footer>
    \(when: !frame.footer.isEmpty, footerLinks)\(contact)<p>Made with \(frame.generator) from papers that \(frame.council.name) \
    published. What is coming up and what is past is \(asOf).</p>
    </footer>

    """
  }

  private var footerLinks: HTML {
    """
    <nav aria-label="About this site"><ul>
    \(each: frame.footer, { "<li>\(link($0))</li>\n" })</ul></nav>

    """
  }

  private var contact: HTML {
    guard let contact = frame.council.contact else { return "" }
    let isMail = contact.contains("@") && !contact.contains(":")
    return "<p>Ask for help or another format: <a href=\"\(url: isMail ? "mailto:" + contact : contact)\">\(contact)</a></p>\n"
  }

  /// "as of 28 November 2023", where something depends on the reference date.
  var asOf: HTML { "as of \(time(frame.asOf))" }
}
