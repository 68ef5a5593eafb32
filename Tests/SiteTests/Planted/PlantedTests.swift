import Diagnostics
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
  struct Cell: PlantedCell {
    let layout: PlantedLayout
    let slot: Slot
    let words: String
    let number: Int

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

  private static func cells(_ words: (Slot) -> [String]) -> [[Cell]] {
    var cells: [Cell] = []
    for (index, layout) in (PlantedLayout.packs + PlantedLayout.papers).enumerated() {
      for slot in layout.slots {
        let all = words(slot)
        for words in PlantedSite.isWhole ? all : [all[index % all.count]] {
          cells.append(Cell(layout: layout, slot: slot, words: words, number: cells.count))
        }
      }
    }
    return PlantedSite.batches(of: cells)
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
    site.record([kind, cell.layout.name, cell.slot.rawValue, cell.words], of: cell, faults)
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
