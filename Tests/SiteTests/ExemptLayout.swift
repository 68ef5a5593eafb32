import Site
import Testing

/// A layout: its packs, and the words of which each must still be published.
struct ExemptLayout: Sendable, CustomTestStringConvertible {
  let name: String
  let files: [String: String]
  let open: [String]
  let statuses: [Int32]
  var testDescription: String { name }

  init(_ name: String, _ files: [String: String], open: [String] = ["marigold beds", "larkspur along"], statuses: [Int32] = [0, 3]) {
    (self.name, self.files, self.open, self.statuses) = (name, files, open, statuses)
  }

  init(_ name: String, _ pack: String, open: [String] = ["marigold beds", "larkspur along"], statuses: [Int32] = [0, 3]) {
    self.init(name, ["cabinet.txt": pack], open: open, statuses: statuses)
  }

  /// Withheld is right; held back in doubt (3) is right, too, where an officer has to look.
  func expectNothing(of markers: [String] = ["zorbak", "1,250,000"]) async throws {
    let trial = try await Trial(files)
    for marker in markers { #expect(trial.places(of: marker) == [], "\(name)") }
    for words in open { #expect(trial.publishes(words), "“\(words)” in \(name): \(trial.errors)") }
    #expect(!trial.report.stopped, "\(name): \(trial.errors)")
    #expect(statuses.contains(trial.exitStatus), "\(name): \(trial.errors)")
    #expect(trial.report.coverage.lost == 0 && trial.report.coverage.withheld > 0, "\(name)")
  }
}
