import Diagnostics
import Foundation
import Papers
import Text

@testable import Reading

/// An invented pack under `Fixtures`, read.
///
/// Each is written as some council or extractor sets its papers; the places, the people and the sentences are made up.
struct Fixture {
  let pack: Pack

  init(_ pack: Pack) { self.pack = pack }

  init(_ name: String, filePath: String = #filePath) throws {
    let folder = URL(fileURLWithPath: filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")
    let bytes = try Data(contentsOf: folder.appendingPathComponent(name + ".txt"))
    pack = PackReader.read(SourceText(path: name + ".txt", bytes: Array(bytes)))
  }

  /// Every fact in the order of `lectern inspect`, a line each: `meeting.date: 2025-07-10`, `items- number: 1, title: …`.
  var facts: String { facts(of: nil) }

  /// The facts under some keys alone.
  func facts(of keys: Set<String>?) -> String {
    guard case .object(let members) = pack.facts.printed else { return "" }
    return members.filter { keys?.contains($0.key) ?? true }.flatMap { Fixture.lines($0.key, $0.value) }.joined(separator: "\n")
  }

  var diagnostics: [String] { pack.diagnostics.map(\.finding.identifier) }

  private static func lines(_ path: String, _ printed: Printed) -> [String] {
    switch printed {
    case .scalar: return ["\(path): \(inline(printed))"]
    case .object(let members): return members.flatMap { lines("\(path).\($0.key)", $0.value) }
    case .list(let values):
      guard case .object? = values.first else { return ["\(path): \(inline(printed))"] }
      if values.contains(where: isDeep) { return values.flatMap { lines(path, $0) } }
      return values.map { "\(path)- " + bare($0) }
    }
  }

  /// Whether a list of objects stands in it.
  private static func isDeep(_ printed: Printed) -> Bool {
    guard case .object(let members) = printed else { return false }
    return members.contains { if case .list(let values) = $0.value, case .object? = values.first { true } else { isDeep($0.value) } }
  }

  private static func bare(_ printed: Printed) -> String {
    guard case .object(let members) = printed else { return inline(printed) }
    return members.map { "\($0.key): \(inline($0.value))" }.joined(separator: ", ")
  }

  private static func inline(_ printed: Printed) -> String {
    switch printed {
    case .scalar(.string(let text), _): return text
    case .scalar(let json, _): return json.compact
    case .list(let values): return "[" + values.map(inline).joined(separator: "; ") + "]"
    case .object: return "{" + bare(printed) + "}"
    }
  }
}
