import Calendar
import Diagnostics
import HTML
import Pages
import Papers
import Text

// Stands in for Linking, Site/Plan and Templates until they are merged; deleted then.

package struct Content: Sendable {
  package var council: Council
  package var packs: [Pack]
  package var committees: [Article]
  package var members: [Article]
  package var decisions: [Article]
  package var pages: [Article]
  package init(
    council: Council, packs: [Pack], committees: [Article] = [], members: [Article] = [], decisions: [Article] = [], pages: [Article] = []
  ) {
    (self.council, self.packs, self.committees) = (council, packs, committees)
    (self.members, self.decisions, self.pages) = (members, decisions, pages)
  }
}

package struct Secrets: Sendable {
  var passages: [String] = []
  package func leaks(into bytes: [UInt8]) -> Bool {
    let page = String(decoding: bytes, as: UTF8.self)
    return passages.contains { page.holds($0) }
  }
}

package struct Record: Sendable {
  package var council: Council
  package var asOf: Day
  package var diagnostics: [Diagnostic]
  package var coverage: [String: Coverage]
  package var secrets: Secrets
  var pages: [Article]
  var packs: [Pack]
}

package enum Linker {
  package static func link(_ content: Content, asOf: Day?) -> Record {
    var coverage: [String: Coverage] = [:]
    for pack in content.packs {
      var sum = Coverage()
      sum.lines = pack.lines
      sum.published = pack.parts.reduce(0) { $0 + $1.words }
      sum.furniture = pack.furniture.reduce(0) { $0 + $1.words }
      coverage[pack.path] = sum
    }
    let asOf = asOf ?? content.council.asOf ?? Day(year: 2023, month: 11, day: 28)
    return Record(
      council: content.council, asOf: asOf!, diagnostics: [], coverage: coverage, secrets: Secrets(), pages: content.pages,
      packs: content.packs)
  }
}

package enum Withholding {
  package static func redact(_ pack: Pack) -> Pack { pack }
}

package enum SitePlan {
  package static func pages(of record: Record) -> [Page] {
    [Page(address: Address("/"), title: record.council.title, content: .home(HomePage()))]
      + record.pages.map {
        Page(address: Address("/\($0.name)/"), title: $0.title?.value ?? $0.name, content: .article(ArticlePage(article: $0)))
      }
      + record.packs.map {
        Page(
          address: Address("/sources/\($0.name)/"), title: $0.name,
          content: .source(SourcePage(file: $0.path, kind: "", coverage: record.coverage[$0.path] ?? Coverage())))
      }
  }
  package static func frame(of record: Record, hasTheme: Bool) -> Frame {
    Frame(council: record.council, asOf: record.asOf, navigation: [], footer: [], generator: "Lectern", hasTheme: hasTheme)
  }
}

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
