import Linking
import Papers
import Reading
import Site
import Templates
import Text

/// The pages of a site of one pack, made without a disk.
package struct BuiltPages {
  package let pack: Pack
  package let record: Record
  package let pages: [(path: String, html: [UInt8])]

  package init(of bytes: [UInt8], path: String = "Content/packs/pack.txt") {
    pack = PackReader.read(SourceText(path: path, bytes: bytes))
    record = Linker.link(Content(council: Council(), packs: [pack]), asOf: nil)
    let frame = SitePlan.frame(of: record, hasTheme: false)
    pages = SitePlan.pages(of: record).map { (String($0.address.path.dropFirst()), Templates.render($0, in: frame).bytes) }
  }
}
