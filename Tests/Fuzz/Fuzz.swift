import Conservation
import Diagnostics
import Glibc
import Linking
import Papers
import Reading
import Site
import Text

/// One input of libFuzzer: a file that somebody put into `Content/packs`. What must hold of every file is checked, and
/// what does not ends the process, so that the fuzzer keeps the input.
@_cdecl("LLVMFuzzerTestOneInput") public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: count))
  switch Fuzzed.what {
  case "sidecar": Fuzzed.sidecar(bytes)
  case "article": Fuzzed.article(bytes)
  case "secret": Fuzzed.secret(bytes)
  default: Fuzzed.pack(bytes)
  }
  return 0
}

enum Fuzzed {
  /// `LECTERN_FUZZ=sidecar`: what is fuzzed, else packs.
  static let what = getenv("LECTERN_FUZZ").map { String(cString: $0) } ?? "pack"

  // MARK: Packs

  static func pack(_ bytes: [UInt8]) {
    let clock = ContinuousClock()
    let start = clock.now
    let source = SourceText(path: "Content/packs/pack.txt", bytes: bytes)
    let pack = PackReader.read(source)
    // Instrumented, reading is several times slower than it is; a hang is slower than that.
    let limit = Duration.milliseconds(1_000 + bytes.count / 10)
    hold(clock.now - start < limit, "reading takes \(clock.now - start) for \(bytes.count) bytes")
    hold(pack.lost == 0, "\(pack.lost) words are lost")
    checkPlaces(pack, source)

    let built = BuiltPages(of: pack)
    hold(clock.now - start < limit * 3, "building takes \(clock.now - start) for \(bytes.count) bytes")
    // Two readings of the same bytes give the same.
    if bytes.count % 4 == 0 {
      let again = BuiltPages(of: PackReader.read(SourceText(path: source.path, bytes: bytes)))
      hold(again.pages.map(\.html) == built.pages.map(\.html), "two readings differ")
    }
    for page in built.pages { for fault in PageFaults.find(in: page.html) { hold(false, "\(page.path): \(fault)") } }
    guard what == "words" else { return }
    let check = Conservation(of: BuiltPages.text(of: bytes), on: PublishedPages(built.pages))
    for miss in check.misses { hold(false, miss.description) }
  }

  private static func checkPlaces(_ pack: Pack, _ source: SourceText) {
    let lines = 1...max(1, source.lines.count)
    var last = 0
    for part in pack.parts {
      hold(part.lines.lowerBound > last, "parts overlap at line \(part.lines.lowerBound)")
      hold(part.lines.upperBound <= lines.upperBound, "a part ends behind the file")
      last = part.lines.upperBound
      for leaf in part.told + part.body.leaves {
        hold(part.lines.contains(leaf.line), "a leaf says line \(leaf.line), its part has \(part.lines)")
        // A line of its own, of an address or a front sheet, keeps its end.
        hold(!leaf.text.utf8.contains { $0 < 0x20 && ![0x09, 0x0A, 0x0C].contains($0) }, "a leaf holds a control character")
      }
      for mark in part.marks { hold(lines.contains(mark.line), "a mark says line \(mark.line)") }
    }
    for piece in pack.furniture { hold(lines.contains(piece.line), "furniture says line \(piece.line)") }
    for diagnostic in pack.diagnostics where diagnostic.place.line != 0 {
      hold(lines.contains(diagnostic.place.line), "a diagnostic says line \(diagnostic.place.line)")
    }
    check(pack.facts.printed, lines)
  }

  private static func check(_ printed: Printed, _ lines: ClosedRange<Int>) {
    switch printed {
    case .scalar(_, let origin): hold(lines.contains(origin.line) && origin.column >= 1, "a fact says line \(origin.line)")
    case .list(let list): for value in list { check(value, lines) }
    case .object(let members): for member in members { check(member.value, lines) }
    }
  }

  // MARK: What must not get out

  /// Whatever stands before it, a report on a page of its own whose cover says that it is exempt is not published.
  static func secret(_ bytes: [UInt8]) {
    let source = SourceText(path: "Content/packs/pack.txt", bytes: bytes)
    guard !source.isBinary else { return }
    let built = BuiltPages(of: PackReader.read(SourceText(path: source.path, bytes: BuiltPages.text(of: bytes) + Array(exempt.utf8))))
    for page in built.pages {
      let text = String(decoding: page.html, as: UTF8.self).lowercased()
      for word in ["qzxsecret", "zyxwvut"] { hold(!text.holds(word), "\(page.path) says \(word)") }
    }
  }

  private static let exempt = """

    \u{C}
    Report to:\tCabinet\tDate of Meeting:\t10 July 2025
    Subject:\tQzxsecret Lease
    Report of:\tHead of Property\tWards Affected:\tAll
    Is this a Key Decision:\tNo\tIncluded in Forward Plan:\tNo
    Exempt / Confidential Report:\tYes, by virtue of paragraph 3 of Part 1 of Schedule 12A

    Summary:

    The terms that the zyxwvut company offers for the depot are set out below.

    """

  // MARK: What publishers write

  static func sidecar(_ bytes: [UInt8]) {
    let sample = "MEETING: CABINET\nDATE: 10 July 2025\nAGENDA\n1. Apologies\n2. Rents (Pages 3 - 4)\nReport of the Head of Rents\n"
    let (sidecar, _) = Sidecars.read(SourceText(path: "Content/packs/pack.yml", bytes: bytes))
    let pack = PackReader.read(SourceText(path: "Content/packs/pack.txt", bytes: Array(sample.utf8)), sidecar: sidecar)
    _ = BuiltPages(of: pack)
    _ = CouncilReader.read(SourceText(path: "Content/site.yml", bytes: bytes))
  }

  static func article(_ bytes: [UInt8]) {
    let source = SourceText(path: "Content/pages/page.md", bytes: bytes)
    guard let article = ArticleReader.read(source, name: "page", as: .page).0 else { return }
    for page in BuiltPages(of: article).pages {
      for fault in PageFaults.find(in: page.html) { hold(false, "\(page.path): \(fault)") }
    }
  }

  static func hold(_ holds: Bool, _ what: @autoclosure () -> String) {
    guard !holds else { return }
    let message = Array("lectern: \(what())\n".utf8)
    write(STDERR_FILENO, message, message.count)
    abort()
  }
}
