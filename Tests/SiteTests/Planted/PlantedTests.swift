import Diagnostics
import Glibc
import Linking
import Papers
import Reading
import Site
import Testing
import Text

/// Every place for a mark in every layout: nothing of what the mark speaks of may come out, and all that is public does.
/// Every twin in the same places: all of it comes out, and nobody is troubled. A layout more is one line in `PlantedPacks` or
/// `PlantedPapers`, a mark more one in `Marks` or `Twins`.
///
/// All cells are packs of one site, each with a year and a marker of its own. A cell takes one of the words for its place, by
/// turns; `LECTERN_MATRIX=file` takes all words in all places and keeps a line for each.
@Suite struct PlantedTests {
  struct Cell: Sendable {
    let layout: PlantedLayout
    let slot: Slot
    let words: String
    let number: Int

    /// Letters that stand in no other cell.
    var code: String {
      let letters = Array("bcdfghjkmnpqrstvwxz")
      return String([letters[number / 361 % 19], letters[number / 19 % 19], letters[number % 19]])
    }
    var marker: String { "zorbak\(code)" }
    var open: [String] {
      layout.open.map { words in
        let first = words.prefix { $0 != " " }
        return "\(first)\(code)\(words.dropFirst(first.count))"
      }
    }

    var files: [String: String] {
      let year = String(1951 + number % 130)
      var files: [String: String] = [:]
      for (name, text) in layout.files(Planting(slot: slot, words: words)) {
        var text = text.replacing("Zorbak", with: "Zorbak\(code)").replacing("2025", with: year)
        for (plain, own) in zip(layout.open, open) { text = text.replacing(plain, with: own) }
        files["\(code)-\(name)"] = text
      }
      return files
    }
    var name: String { "\(layout.name), \(slot.rawValue): “\(words)”" }
  }

  private static let isWhole = getenv("LECTERN_MATRIX") != nil

  private static func cells(_ words: (Slot) -> [String]) -> [[Cell]] {
    var cells: [Cell] = []
    for (index, layout) in (PlantedLayout.packs + PlantedLayout.papers).enumerated() {
      for slot in layout.slots {
        let all = words(slot)
        for words in isWhole ? all : [all[index % all.count]] {
          cells.append(Cell(layout: layout, slot: slot, words: words, number: cells.count))
        }
      }
    }
    return stride(from: 0, to: cells.count, by: 120).map { Array(cells[$0..<min($0 + 120, cells.count)]) }
  }

  @Test func whatIsMarkedStaysInInEveryLayout() async throws {
    for cells in Self.cells(Marks.that) {
      let site = try await PlantedSite(cells)
      #expect(!site.trial.report.stopped, "\(site.stops)")
      for cell in cells {
        var faults = site.places(of: cell.marker).filter { !isOfAnotherFile($0, cell) }.map { "leaks into \($0)" }
        faults += cell.open.filter { !site.publishes($0) }.map { "holds back “\($0)”" }
        faults += site.errors(of: cell).filter { !$0.isOfDoubt }.map(\.text)
        record("mark", cell, faults, site)
        #expect(faults == [], "\(cell.name): \(site.errors(of: cell).map(\.text))")
      }
    }
  }

  @Test func whatIsNoMarkHoldsNothingBackInAnyLayout() async throws {
    for cells in Self.cells(Twins.that) {
      let site = try await PlantedSite(cells)
      for cell in cells {
        let faults =
          (cell.open + [cell.marker]).filter { !site.publishes($0) }.map { "holds back “\($0)”" } + site.errors(of: cell).map(\.text)
        record("twin", cell, faults, site)
        #expect(faults == [], "\(cell.name)")
      }
    }
  }

  /// A supplement cannot know by itself what the agenda in another file says.
  private func isOfAnotherFile(_ place: String, _ cell: Cell) -> Bool {
    place.hasPrefix("inspect ") && cell.layout.name.hasPrefix("supplement")
      && [.agendaTitle, .agendaNote, .agendaHeading].contains(cell.slot)
  }

  private func record(_ kind: String, _ cell: Cell, _ faults: [String], _ site: PlantedSite) {
    guard let path = getenv("LECTERN_MATRIX"), let file = fopen(path, "a") else { return }
    defer { fclose(file) }
    let isInDoubt = site.errors(of: cell).contains(where: \.isOfDoubt)
    let line = [
      kind, cell.layout.name, cell.slot.rawValue, cell.words.replacing("\n", with: "⏎"), isInDoubt ? "3" : "0",
      faults.joined(separator: "; "), site.errors(of: cell).map(\.text).joined(separator: " | "),
    ]
    fputs(line.joined(separator: "\t") + "\n", file)
  }

  // MARK: All words, in one layout each

  private static let readers: [(Slot, @Sendable (Planting) -> [String: String])] = Slot.allCases.map { slot in
    let layouts = PlantedLayout.packs + PlantedLayout.papers
    let names: [Slot: String] = [
      .cover: "plain pack, KEY: value", .minuteTitle: "stand-alone minutes, bare", .minuteLine: "stand-alone minutes, bare",
      .minuteHeading: "list of decisions", .appendixTitle: "appendix behind its report", .appendixLine: "appendix behind its report",
    ]
    let name = names[slot] ?? "pack without covers"
    return (slot, layouts.first { $0.name == name }!.files)
  }

  private func read(_ text: String) -> Cleared {
    Withholding.cleared(PackReader.read(SourceText(path: "pack.txt", bytes: Array(text.utf8)), sidecar: nil))
  }

  private func shows(_ cleared: Cleared) -> Bool {
    cleared.pack.parts.contains { $0.body.leaves.contains { $0.text.contains("Zorbak") } }
      || cleared.pack.facts.printed.described.contains("Zorbak")
  }

  @Test func everyMarkWithholds() {
    for (slot, files) in Self.readers {
      for words in Marks.that(withholdAt: slot) {
        let cleared = read(files(Planting(slot: slot, words: words))["pack.txt"] ?? "")
        #expect(!shows(cleared) && !cleared.withheld.isEmpty, "\(slot): “\(words)”")
      }
    }
  }

  @Test func noTwinWithholds() {
    for (slot, files) in Self.readers {
      for words in Twins.that(withholdNothingAt: slot) {
        let cleared = read(files(Planting(slot: slot, words: words))["pack.txt"] ?? "")
        #expect(shows(cleared) && cleared.withheld.isEmpty, "\(slot): “\(words)”")
      }
    }
  }
}

/// All cells, built as one site, and everything that came out of it in two long texts.
private struct PlantedSite {
  let trial: Trial
  private let all: [UInt8]
  private let pages: [UInt8]

  init(_ cells: [PlantedTests.Cell]) async throws {
    var files: [String: String] = [:]
    for cell in cells { files.merge(cell.files) { first, _ in first } }
    trial = try await Trial(files)
    var (all, pages): ([UInt8], [UInt8]) = ([], [])
    for (place, text) in trial.seen {
      if place.hasPrefix("Output/"), place.hasSuffix(".html") { pages += text.utf8 }
      all += text.utf8
    }
    (self.all, self.pages) = (all.map(\.lowered) + [0], pages + [0])
  }

  /// Where a marker stands. Only one that stands somewhere is looked for place by place.
  func places(of marker: String) -> [String] { PlantedSite.find(marker, in: all) ? trial.places(of: marker) : [] }
  func publishes(_ words: String) -> Bool {
    PlantedSite.find(words, in: pages) || PlantedSite.find(words.prefix(1).uppercased() + words.dropFirst(), in: pages)
  }
  func errors(of cell: PlantedTests.Cell) -> [Diagnostic] {
    trial.report.diagnostics.filter { $0.severity == .error && $0.place.path.contains("/packs/\(cell.code)-") }
  }
  var stops: [String] { trial.report.diagnostics.filter(\.finding.stopsTheBuild).map(\.text) }

  /// Asked of the C library; both end with a NUL and hold none before it.
  private static func find(_ words: String, in bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { hay in
      guard let start = hay.bindMemory(to: CChar.self).baseAddress else { return false }
      return strstr(start, words) != nil
    }
  }
}

extension Diagnostic {
  fileprivate var isOfDoubt: Bool { ["classification-in-doubt", "exempt-paper-not-found"].contains(finding.identifier) }
}

extension Printed {
  /// All its strings in one.
  fileprivate var described: String {
    switch self {
    case .scalar(.string(let text), _): text + "\n"
    case .scalar: ""
    case .list(let list): list.map(\.described).joined()
    case .object(let members): members.map(\.value.described).joined()
    }
  }
}
