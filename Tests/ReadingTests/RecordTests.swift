import Foundation
import Papers
import Testing
import Text

@testable import Reading

/// Minutes and reports of one layout each, with what was read of them beside: `minutes/casting-vote.txt` and
/// `minutes/casting-vote.record`.
///
/// `LECTERN_ACCEPT=1 swift test --filter Record` writes down what is read; look at the difference before you keep it.
@Suite struct RecordTests {
  @Test(arguments: Record.all) func isReadAsItsRecordSays(_ record: Record) throws {
    let fixture = try Fixture(record.name)
    let read = Record.facts(of: fixture)
    if ProcessInfo.processInfo.environment["LECTERN_ACCEPT"] != nil { try read.write(to: record.file, atomically: true, encoding: .utf8) }
    #expect(read == (try String(contentsOf: record.file, encoding: .utf8)))
    #expect(fixture.pack.lost == 0)
  }
}

struct Record: CustomTestStringConvertible, Sendable {
  let name: String
  var testDescription: String { name }

  private static var folder: URL { URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures") }
  var file: URL { Record.folder.appendingPathComponent(name + ".record") }

  static let all: [Record] = {
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
    return files.filter { $0.pathExtension == "record" }
      .map { Record(name: $0.deletingLastPathComponent().lastPathComponent + "/" + $0.deletingPathExtension().lastPathComponent) }
      .sorted { $0.name < $1.name }
  }()

  /// The facts of minutes and reports, a line each, without the headings of reports; then what was complained of.
  static func facts(of fixture: Fixture) -> String {
    let facts = fixture.facts(of: ["kind", "minutes", "reports"]).components(separatedBy: "\n").filter { !$0.hasPrefix("reports.sections") }
    return (facts + fixture.diagnostics.map { "diagnostic: \($0)" }).joined(separator: "\n") + "\n"
  }
}
