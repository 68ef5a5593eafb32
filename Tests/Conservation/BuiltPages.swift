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

  private static func pages(_ content: Content) -> [(path: String, html: [UInt8])] {
    let record = Linker.link(content, asOf: nil)
    let frame = SitePlan.frame(of: record, hasTheme: false)
    return SitePlan.pages(of: record).map { (String($0.address.path.dropFirst()), Templates.render($0, in: frame).bytes) }
  }
}
