/// Something to tell the publisher, and where: what is wrong with which words, and what to do about it.
package struct Diagnostic: Sendable, Equatable {
  package let place: Place
  package let finding: Finding

  package init(_ finding: Finding, at place: Place) {
    self.place = place
    self.finding = finding
  }

  package var severity: Severity { finding.severity }
}

/// A point of a file, as an editor counts: line and column from 1. Line 0 is the file as a whole.
package struct Place: Sendable, Hashable, Comparable {
  package let path: String
  package let line: Int
  package let column: Int

  package init(_ path: String, line: Int = 0, column: Int = 1) {
    (self.path, self.line, self.column) = (path, line, column)
  }

  package static func < (left: Place, right: Place) -> Bool {
    (left.path, left.line, left.column) < (right.path, right.line, right.column)
  }
}

package enum Severity: String, Sendable, Comparable {
  case note, warning, error

  package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}

extension Diagnostic {
  /// The one form in which people see it: `file:line:column: severity: summary [identifier]`.
  ///
  ///     Content/packs/x.txt:2173:1: warning: report is dated 14 November 2023, its meeting is 28 November 2023 [date-mismatch]
  package var text: String {
    let position = place.line == 0 ? place.path : "\(place.path):\(place.line):\(place.column)"
    return "\(position): \(severity.rawValue): \(finding.summary) [\(finding.identifier)]"
  }
}

extension [Diagnostic] {
  /// By file, line and column; those of one place in the order they were found.
  package var inPrintOrder: [Diagnostic] {
    enumerated().sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }.map(\.element)
  }
}
