import Text

/// A value with named fields: the one table from which it is printed, and by which a sidecar corrects it.
package protocol Described: Sendable {
  /// In the order in which they are printed.
  static var fields: [Field<Self>] { get }
  /// The keys by which one of several is found again in a correction, first the best.
  static var identifiedBy: [String] { get }
  init()
}

extension Described {
  package static var identifiedBy: [String] { [] }
}

/// One field of a value of type `Owner`.
package struct Field<Owner> {
  package let key: String
  package let print: (Owner) -> Printed?
  package let correct: (inout Owner, Tree, inout Corrections) -> Void
}

/// A fact, or several, ready to be printed.
package indirect enum Printed: Sendable {
  case scalar(JSON, Origin)
  case list([Printed])
  case object([(key: String, value: Printed)])
}

extension Described {
  package var printed: Printed {
    .object(Self.fields.compactMap { field in field.print(self).map { (field.key, $0) } })
  }
}

extension Field {
  /// A single value.
  package static func one<Value: Scalar>(_ key: String, _ path: WritableKeyPath<Owner, Fact<Value>?>) -> Field {
    Field(key: key) { owner in
      owner[keyPath: path].map { .scalar($0.value.json, $0.origin) }
    } correct: { owner, tree, corrections in
      if tree.isNull {
        owner[keyPath: path] = nil
      } else if let fact: Fact<Value> = corrections.scalar(tree, for: key) {
        owner[keyPath: path] = fact
      }
    }
  }

  /// A list of single values. A correction replaces the whole list.
  package static func several<Value: Scalar>(_ key: String, _ path: WritableKeyPath<Owner, [Fact<Value>]?>) -> Field {
    Field(key: key) { owner in
      owner[keyPath: path].map { facts in .list(facts.map { .scalar($0.value.json, $0.origin) }) }
    } correct: { owner, tree, corrections in
      if tree.isNull {
        owner[keyPath: path] = nil
      } else if let entries = corrections.list(tree, for: key) {
        owner[keyPath: path] = entries.compactMap { corrections.scalar($0, for: key) }
      }
    }
  }

  /// A value with fields of its own. A correction merges.
  package static func part<Value: Described>(_ key: String, _ path: WritableKeyPath<Owner, Value?>) -> Field {
    Field(key: key) { owner in
      owner[keyPath: path]?.printed
    } correct: { owner, tree, corrections in
      if tree.isNull {
        owner[keyPath: path] = nil
      } else {
        var value = owner[keyPath: path] ?? Value()
        corrections.merge(tree, into: &value, of: key)
        owner[keyPath: path] = value
      }
    }
  }

  /// A list of values with fields. A correction finds its entry by number, item or title where the values have one,
  /// and replaces the whole list where they have none.
  package static func parts<Value: Described>(_ key: String, _ path: WritableKeyPath<Owner, [Value]?>) -> Field {
    Field(key: key) { owner in
      owner[keyPath: path].map { .list($0.map(\.printed)) }
    } correct: { owner, tree, corrections in
      if tree.isNull {
        owner[keyPath: path] = nil
      } else if let entries = corrections.entries(tree, for: key) {
        var values = owner[keyPath: path] ?? []
        corrections.merge(entries, into: &values, key: key)
        if entries.isEmpty { values = [] }
        // A correction that matched nothing does not turn "nothing was found" into "there are none".
        if owner[keyPath: path] != nil || entries.isEmpty || !values.isEmpty { owner[keyPath: path] = values }
      }
    }
  }
}

extension Described {
  /// The text of one of its scalar fields, as printed in JSON.
  package func text(of key: String) -> String? {
    guard let field = Self.fields.first(where: { $0.key == key }), case .scalar(let json, _)? = field.print(self) else { return nil }
    if case .string(let text) = json { return text }
    return nil
  }
}
