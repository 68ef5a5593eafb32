/// The sections of a report as one run of bytes. There are more of them than of all other facts, and they are asked for once,
/// when the report's page is made.
struct PackedSections: Sendable {
  private let bytes: [UInt8]

  init(_ sections: [Section]) {
    var packing = Packing(room: sections.count * 128)
    packing.each(sections) { packing, section in
      packing.fact(section.number) { $0.text($1) }
      packing.fact(section.title) { $0.text($1) }
      packing.fact(section.level) { $0.number($1) }
      packing.fact(section.anchor) { $0.text($1) }
    }
    bytes = packing.packed
  }

  var sections: [Section] {
    Unpacking.of(bytes) {
      $0.several { unpacking in
        var section = Section()
        section.number = unpacking.fact { $0.text() }
        section.title = unpacking.fact { $0.text() }
        section.level = unpacking.fact { $0.number() }
        section.anchor = unpacking.fact { $0.text() }
        return section
      }
    }
  }
}

extension Packing {
  /// How it is known, which says whether it is there at all; then the place, the rule and the value.
  fileprivate mutating func fact<Value>(_ fact: Fact<Value>?, _ add: (inout Packing, Value) -> Void) {
    guard let fact else { return byte(0) }
    byte(fact.origin.how.code)
    line(fact.origin.line)
    number(fact.origin.column)
    if let rule = fact.origin.rule { text(rule) }
    add(&self, fact.value)
  }
}

extension Unpacking {
  fileprivate mutating func fact<Value>(_ value: (inout Unpacking) -> Value) -> Fact<Value>? {
    guard let how = Origin.How(code: byte()) else { return nil }
    let (line, column) = (nextLine(), number())
    let origin: Origin =
      switch how {
      case .stated: .stated(line: line, column: column)
      case .derived: .derived(line: line, column: column, by: text())
      case .corrected: .corrected(line: line, column: column)
      }
    return Fact(value(&self), origin)
  }
}

extension Origin.How {
  /// From 1.
  fileprivate var code: UInt8 {
    switch self {
    case .stated: 1
    case .derived: 2
    case .corrected: 3
    }
  }

  fileprivate init?(code: UInt8) {
    switch code {
    case 1: self = .stated
    case 2: self = .derived
    case 3: self = .corrected
    default: return nil
    }
  }
}
