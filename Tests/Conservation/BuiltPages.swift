import Linking
import Papers
import Reading
import Site
import Templates
import Text

/// The pages of a site of one pack, or of one article, made without a disk.
package struct BuiltPages {
  package let pack: Pack?
  package let pages: [(path: String, html: [UInt8])]

  package init(of bytes: [UInt8], path: String = "Content/packs/pack.txt") {
    self.init(of: PackReader.read(SourceText(path: path, bytes: bytes)))
  }

  package init(of pack: Pack) {
    self.pack = pack
    pages = BuiltPages.pages(Content(council: Council(), packs: [pack]))
  }

  package init(of article: Article) {
    pack = nil
    pages = BuiltPages.pages(Content(council: Council(), packs: [], pages: [article]))
  }

  /// The text as an editor shows it: decoded, with line feeds.
  package static func text(of bytes: [UInt8]) -> [UInt8] {
    let lines = SourceText(path: "pack.txt", bytes: bytes).lines
    return Array(lines.map { String(repeating: "\u{C}", count: $0.pageBreaks) + $0.text }.joined(separator: "\n").utf8)
  }

  private static func pages(_ content: Content) -> [(path: String, html: [UInt8])] {
    let record = Linker.link(content, asOf: nil)
    let frame = SitePlan.frame(of: record, hasTheme: false)
    return SitePlan.pages(of: record).map { (String($0.address.path.dropFirst()), Templates.render($0, in: frame).bytes) }
  }
}
