import Diagnostics
import Papers
import Text

extension Inspection {
  /// The object that `lectern inspect --format json` prints: its keys are published and keep their names and meaning.
  package var json: JSON {
    var origins: [(pointer: String, origin: Origin)] = []
    var members: [(String, JSON)] = []
    for field in Facts.fields {
      guard let printed = field.print(pack.facts), let value = Inspection.json(of: printed, at: "/" + field.key, &origins) else { continue }
      members.append((field.key, value))
    }
    members.append(("coverage", coverageJSON))
    members.append(("from", .object(origins.map { ($0.pointer, Inspection.json(of: $0.origin)) })))
    members.append(("diagnostics", .array(diagnostics.map(Inspection.json(of:)))))
    return .object(members)
  }

  /// Nothing for an object of which nothing was found.
  private static func json(of printed: Printed, at pointer: String, _ origins: inout [(pointer: String, origin: Origin)]) -> JSON? {
    switch printed {
    case .scalar(let json, let origin):
      origins.append((pointer, origin))
      return json
    case .list(let values):
      return .array(values.enumerated().map { json(of: $0.element, at: "\(pointer)/\($0.offset)", &origins) ?? .object([]) })
    case .object(let members):
      let found = members.compactMap { member in
        json(of: member.value, at: pointer + "/" + escaped(member.key), &origins).map { (member.key, $0) }
      }
      return found.isEmpty ? nil : .object(found)
    }
  }

  /// RFC 6901, section 3.
  private static func escaped(_ key: String) -> String {
    guard key.utf8.contains(where: { $0 == 0x7E || $0 == Byte.slash }) else { return key }
    return key.reduce(into: "") { $0 += $1 == "~" ? "~0" : $1 == "/" ? "~1" : String($1) }
  }

  private static func json(of origin: Origin) -> JSON {
    var members: [(String, JSON)] = [
      ("line", .integer(origin.line)), ("column", .integer(origin.column)), ("how", .string(origin.how.rawValue)),
    ]
    if let rule = origin.rule { members.append(("rule", .string(rule))) }
    return .object(members)
  }

  private var coverageJSON: JSON {
    .object([
      ("lines", .integer(pack.lines)),
      ("words", coverage.json),
    ])
  }

  private static func json(of diagnostic: Diagnostic) -> JSON {
    .object([
      ("line", .integer(diagnostic.place.line)), ("column", .integer(diagnostic.place.column)),
      ("severity", .string(diagnostic.severity.rawValue)), ("identifier", .string(diagnostic.finding.identifier)),
      ("summary", .string(diagnostic.finding.summary)),
    ])
  }
}

extension Coverage {
  package var json: JSON {
    .object([
      ("published", .integer(published)), ("furniture", .integer(furniture)), ("withheld", .integer(withheld)), ("lost", .integer(lost)),
    ])
  }
}
