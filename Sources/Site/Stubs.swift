import HTML
import Pages

// Stands in for Templates until they are merged; deleted then.

package enum Templates {
  package static func render(_ page: Page, in frame: Frame) -> HTML {
    var body = HTML()
    if case .article(let article) = page.content { body = HTML(trusted: Array(article.article.text.utf8)) }
    return """
      <!doctype html><html lang="en"><title>\(page.title)</title>
      <link rel="stylesheet" href="\(url: Address("/assets/lectern.css").relative(from: page.address))">
      <a href="\(url: Address("/").relative(from: page.address))">Home</a><main id="content">\(body)</main></html>

      """
  }
  package static var assets: [(path: String, bytes: [UInt8])] { [("assets/lectern.css", Array("body { margin: 0 }\n".utf8))] }
}
