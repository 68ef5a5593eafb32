import Calendar
import Text

/// One thing that a paper says, and how we know.
package struct Fact<Value: Sendable & Equatable>: Sendable, Equatable {
  package var value: Value
  package var origin: Origin

  package init(_ value: Value, _ origin: Origin) {
    self.value = value
    self.origin = origin
  }

  /// The same origin for what is made of the value.
  package func map<Other>(_ transform: (Value) -> Other) -> Fact<Other> { Fact<Other>(transform(value), origin) }
}

/// Where a fact comes from.
package struct Origin: Sendable, Hashable {
  private let row: Int32
  // Below zero in a sidecar: there are thousands of these, and what stands apart would take as much room again.
  private let place: Int32
  /// The name of the rule by which a derived fact was found.
  package let rule: String?

  /// Which of the three kinds of fact it is: nothing else may be shown as one.
  package enum How: String, Sendable {
    /// The paper prints it.
    case stated
    /// It follows from what the paper prints, by a named rule.
    case derived
    /// The publisher's sidecar says it.
    case corrected
  }

  private init(line: Int, place: Int, rule: String?) {
    (row, self.place, self.rule) = (Int32(clamping: line), Int32(clamping: place), rule)
  }

  package var how: How { place < 0 ? .corrected : rule == nil ? .stated : .derived }
  /// From 1, of the file that was read; for a correction, of the sidecar.
  package var line: Int { Int(row) }
  /// From 1; of the margin each space counts, and a tab as one.
  package var column: Int { Int(place.magnitude) }

  package static func stated(line: Int, column: Int = 1) -> Origin { Origin(line: line, place: column, rule: nil) }
  package static func derived(line: Int, column: Int = 1, by rule: String) -> Origin { Origin(line: line, place: column, rule: rule) }
  package static func corrected(line: Int, column: Int) -> Origin { Origin(line: line, place: -max(1, column), rule: nil) }
}

/// A value that can stand in a fact: how it is printed as JSON, and how a publisher writes it in a sidecar.
package protocol Scalar: Sendable, Equatable {
  var json: JSON { get }
  /// What a value of this type looks like, for messages: `a date such as 2018-07-10`.
  static var expectation: String { get }
  init?(written: String)
}

extension String: Scalar {
  package var json: JSON { .string(self) }
  package static var expectation: String { "some text" }
  package init?(written: String) { self = written }
}

extension Int: Scalar {
  package var json: JSON { .integer(self) }
  package static var expectation: String { "a whole number" }
  package init?(written: String) { self.init(written, radix: 10) }
}

extension Bool: Scalar {
  package var json: JSON { .bool(self) }
  package static var expectation: String { "true or false" }
  package init?(written: String) {
    switch written.lowercased() {
    case "true", "yes": self = true
    case "false", "no": self = false
    default: return nil
    }
  }
}

extension Day: Scalar {
  package var json: JSON { .string(iso) }
  package static var expectation: String { "a date such as 2018-07-10" }
  package init?(written: String) { self.init(iso: written) }
}

extension ClockTime: Scalar {
  package var json: JSON { .string(iso) }
  package static var expectation: String { "a time such as 18:30" }
  package init?(written: String) {
    guard written.utf8.count == 5, let time = PrintedTimes.first(in: written) else { return nil }
    self = time
  }
}

extension When: Scalar {
  package var json: JSON { .string(iso) }
  package static var expectation: String { "a date such as 2018-07-10, a month such as 2018-07, or some text" }
  package init?(written: String) {
    let parts = written.split(separator: "-")
    if let day = Day(iso: written) {
      self = .day(day)
    } else if written.utf8.count == 7, parts.count == 2, parts.allSatisfy({ $0.isDigits }), let year = Int(parts[0]),
      let number = Int(parts[1]), let month = Month(year: year, month: number)
    {
      self = .month(month)
    } else {
      self = .printed(written)
    }
  }
}

/// An enumeration of words, each printed as it is named.
package protocol WordScalar: Scalar, RawRepresentable, CaseIterable where RawValue == String {}

extension WordScalar {
  package var json: JSON { .string(rawValue) }
  package static var expectation: String { "one of " + allCases.map { "“\($0.rawValue)”" }.joined(separator: ", ") }
  package init?(written: String) { self.init(rawValue: written) }
}
