import Text

/// What a careful officer reads in a pack, to be held against what `lectern inspect` prints.
///
/// An object names every key that it has: one that is not named must not be there.
indirect enum Said: Sendable {
  case text(String)
  case flag(Bool)
  case number(Int)
  case list([Said])
  case object([(key: String, value: Said)])
  /// Text that may not stand in a test: how many words it has, and how it begins.
  case words(Int, String)
  /// Something is there.
  case something
  /// Nothing is there.
  case nothing

  struct Difference {
    let pointer: String
    let expected: String
    let got: String
  }

  func differences(from json: JSON?, at pointer: String) -> [Difference] {
    let different = [
      Difference(pointer: pointer, expected: description, got: json.map { String($0.pretty.dropLast().prefix(400)) } ?? "nothing")
    ]
    switch (self, json) {
    case (.nothing, nil), (.something, .some): return []
    case (.text(let text), .string(let found)): return text == found ? [] : different
    case (.flag(let flag), .bool(let found)): return flag == found ? [] : different
    case (.number(let number), .integer(let found)): return number == found ? [] : different
    case (.words(let count, let start), .string(let found)):
      return Words.count(found) == count && found.hasPrefix(start)
        ? [] : [Difference(pointer: pointer, expected: description, got: "\(Words.count(found)) words, “\(found.prefix(60))…”")]
    case (.list(let values), .array(let found)):
      let count =
        values.count == found.count ? [] : [Difference(pointer: pointer, expected: "\(values.count) of them", got: "\(found.count)")]
      return count
        + values.enumerated().flatMap { index, value in
          value.differences(from: found.indices.contains(index) ? found[index] : nil, at: "\(pointer)/\(index)")
        }
    case (.object(let members), .object(let found)):
      let keys = members.map(\.key)
      return members.flatMap { member in
        member.value.differences(from: found.first { $0.0 == member.key }?.1, at: "\(pointer)/\(member.key)")
      } + found.filter { !keys.contains($0.0) }.flatMap { Said.nothing.differences(from: $0.1, at: "\(pointer)/\($0.0)") }
    default: return different
    }
  }

  var description: String {
    switch self {
    case .text(let text): "“\(text)”"
    case .flag(let flag): "\(flag)"
    case .number(let number): "\(number)"
    case .list(let values): "[" + values.map(\.description).joined(separator: ", ") + "]"
    case .object(let members): "{" + members.map { "\($0.key): \($0.value.description)" }.joined(separator: ", ") + "}"
    case .words(let count, let start): "\(count) words, “\(start)…”"
    case .something: "something"
    case .nothing: "nothing"
    }
  }
}

extension Said: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral {
  init(stringLiteral text: String) { self = .text(text) }
  init(booleanLiteral flag: Bool) { self = .flag(flag) }
  init(integerLiteral number: Int) { self = .number(number) }
}

extension Said: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
  init(arrayLiteral values: Said...) { self = .list(values) }
  init(dictionaryLiteral members: (String, Said)...) { self = .object(members.map { ($0.0, $0.1) }) }
}

// MARK: - The shapes that tables are made of

extension Said {
  /// Keys with nothing are left out.
  static func members(_ members: KeyValuePairs<String, Said?>) -> Said {
    .object(members.compactMap { member in member.value.map { (member.key, $0) } })
  }

  static func texts(_ values: [String]) -> Said { .list(values.map { .text($0) }) }

  static func item(_ number: String, _ title: String, _ pages: ClosedRange<Int>?, _ status: String, of officer: String? = nil) -> Said {
    .members([
      "number": .text(number), "title": .text(title),
      "pages": pages.map { ["first": .number($0.lowerBound), "last": .number($0.upperBound)] }, "status": .text(status),
      "reportOf": officer.map { .text($0) },
    ])
  }

  static func item(_ number: String, _ title: String, _ status: String, of officer: String? = nil) -> Said {
    .item(number, title, nil, status, of: officer)
  }

  static func entry(_ number: String, _ title: String, _ resolutions: [Said]? = nil, declarations: [Said]? = nil) -> Said {
    .members([
      "number": .text(number), "title": .text(title), "resolutions": resolutions.map { .list($0) },
      "declarations": declarations.map { .list($0) },
    ])
  }

  /// A resolution or a recommendation.
  static func point(_ number: String?, to body: String? = nil, lead: Said? = nil, _ count: Int, _ start: String) -> Said {
    .members([
      "to": body.map { .text($0) }, "lead": lead, "number": number.map { .text($0) }, "text": .words(count, start),
    ])
  }

  static func point(to body: String? = nil, _ count: Int, _ start: String) -> Said { .point(nil, to: body, count, start) }

  static func contact(_ name: String, _ telephone: String, _ email: String) -> Said {
    ["name": .text(name), "telephone": .text(telephone), "email": .text(email)]
  }

  static func body(_ name: String, _ date: String) -> Said { ["name": .text(name), "date": .text(date)] }

  static func appendix(_ label: String?, _ title: String) -> Said { .members(["label": label.map { .text($0) }, "title": .text(title)]) }

  static func work(_ date: String, _ title: String, _ officer: String?) -> Said {
    .members(["date": .text(date), "title": .text(title), "officer": officer.map { .text($0) }])
  }
}
