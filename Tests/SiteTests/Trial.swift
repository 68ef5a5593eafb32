import Calendar
import Diagnostics
import Glibc
import Linking
import Scratch
import Site

/// A content folder of one test, built and inspected: everything that came out of it, to be searched for what must not.
struct Trial {
  let folder: TemporaryFolder
  let report: BuildReport
  /// What would be seen of it, by where: every file of the output, what the commands print.
  let seen: [String: String]

  /// `files` below `Content`: packs by their name alone, others by their path.
  init(_ files: [String: String]) async throws {
    let folder = try TemporaryFolder()
    try folder.write("Content/site.yml", "council: Anytown Council\n")
    for (name, text) in files { try folder.write(name.contains("/") ? "Content/\(name)" : "Content/packs/\(name)", text) }
    self.folder = folder
    report = await Build(site: folder.path + "/Content", output: folder.path + "/Output", asOf: Day(iso: "2025-09-01"), jobs: 2).run()
    var seen: [String: String] = [:]
    for file in folder.files("Output") { seen[file] = file + "\n" + (folder.read(file) ?? "") }
    seen["build, text"] = report.diagnostics.map(\.text).joined(separator: "\n") + report.closingLine(took: .seconds(1))
    seen["build, JSON"] = report.json(took: .seconds(1)).pretty
    for name in files.keys where !name.contains("/") && !name.hasSuffix(".yml") {
      guard let inspection = try? Inspection.read("\(folder.path)/Content/packs/\(name)").get() else { continue }
      seen["inspect \(name), text"] = Outline.text(of: inspection)
      seen["inspect \(name), JSON"] = inspection.json.pretty
    }
    self.seen = seen
  }

  /// Where a word stands, in whatever letters.
  func places(of word: String) -> [String] {
    let wanted = word.lowercased()
    return seen.filter { $0.value.lowercased().contains(wanted) }.keys.sorted()
  }

  /// Whether a word stands on any page.
  func publishes(_ word: String) -> Bool { places(of: word).contains { $0.hasPrefix("Output/") && $0.hasSuffix(".html") } }

  var exitStatus: Int32 { report.outcome.rawValue }
  func findings(_ identifier: String) -> [Diagnostic] { report.diagnostics.filter { $0.finding.identifier == identifier } }

  /// Messages without the path of the temporary folder.
  var messages: [String] { report.diagnostics.map { $0.text.split(separator: folder.path + "/").joined() } }
  var errors: [String] { messages.filter { $0.contains(": error: ") } }
}
