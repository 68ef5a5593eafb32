import Glibc
import Site
import Testing

/// Every mark in every layout: nothing of what it speaks of may come out, and all that is public does. Every twin in every
/// layout: all of it comes out, and nobody is troubled. A layout more is one line in `PlantedPacks` or `PlantedPapers`, a
/// mark more one in `Marks` or `Twins`.
///
/// Two layouts take all words, the others some each, so that every word meets several; with `LECTERN_MATRIX` all take all.
@Suite struct PlantedTests {
  private static let layouts = PlantedLayout.packs + PlantedLayout.papers

  /// A layout and a place in it, with all the words that are planted there in turn.
  struct Row: Sendable, CustomTestStringConvertible {
    let layout: PlantedLayout
    let slot: Slot
    let index: Int

    func some(of words: [String]) -> [String] {
      if index < 2 || getenv("LECTERN_MATRIX") != nil { return words }
      let step = max(1, words.count / 3)
      return words.enumerated().filter { ($0.offset + index) % step == 0 }.map(\.element)
    }
    var testDescription: String { "\(layout.name), \(slot.rawValue)" }
  }

  static let rows = layouts.enumerated().flatMap { index, layout in
    layout.slots.map { Row(layout: layout, slot: $0, index: index) }
  }

  @Test(arguments: rows) func whatIsMarkedStaysIn(_ row: Row) async throws {
    for words in row.some(of: Marks.that(withholdAt: row.slot)) {
      let trial = try await Trial(row.layout.files(Planting(slot: row.slot, words: words)))
      var faults = ["zorbak", "1,250,000"].flatMap { trial.places(of: $0) }.filter { !isOfAnotherFile($0, row) }.map { "leaks into \($0)" }
      faults += row.layout.open.filter { !trial.publishes($0) }.map { "holds back “\($0)”" }
      if trial.report.stopped { faults.append("stops") }
      if ![0, 3].contains(trial.exitStatus) { faults.append("status \(trial.exitStatus)") }
      if trial.report.coverage.withheld == 0 { faults.append("withholds nothing") }
      record("mark", row, words, faults, trial)
      #expect(faults == [], "\(row.testDescription): “\(words)”: \(trial.errors)")
    }
  }

  /// A supplement cannot know by itself what the agenda in another file says.
  private func isOfAnotherFile(_ place: String, _ row: Row) -> Bool {
    place.hasPrefix("inspect ") && row.layout.name.hasPrefix("supplement")
      && [.agendaTitle, .agendaNote, .agendaHeading].contains(row.slot)
  }

  @Test(arguments: rows) func whatIsNoMarkHoldsNothingBack(_ row: Row) async throws {
    for words in row.some(of: Twins.that(withholdNothingAt: row.slot)) {
      let trial = try await Trial(row.layout.files(Planting(slot: row.slot, words: words)))
      var faults = (row.layout.open + ["Zorbak"]).filter { !trial.publishes($0) }.map { "holds back “\($0)”" }
      if trial.exitStatus != 0 { faults.append("status \(trial.exitStatus)") }
      if trial.report.coverage.withheld != 0 { faults.append("withholds something") }
      record("twin", row, words, faults, trial)
      #expect(faults == [], "\(row.testDescription): “\(words)”: \(trial.errors)")
    }
  }

  /// `LECTERN_MATRIX=file` keeps one line for each trial, for a look at the whole.
  private func record(_ kind: String, _ row: Row, _ words: String, _ faults: [String], _ trial: Trial) {
    guard let path = getenv("LECTERN_MATRIX"), let file = fopen(path, "a") else { return }
    defer { fclose(file) }
    let line = [
      kind, row.layout.name, row.slot.rawValue, words.replacing("\n", with: "⏎"), "\(trial.exitStatus)", faults.joined(separator: "; "),
      trial.errors.joined(separator: " | "),
    ]
    fputs(line.joined(separator: "\t") + "\n", file)
  }
}
