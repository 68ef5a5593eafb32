extension Optional {
  /// Adds to a list that may not be there yet. In its place: `(list ?? []) + [element]` copies all that came before.
  package mutating func add<Element>(_ element: Element) where Wrapped == [Element] {
    if self == nil { self = [element] } else { self?.append(element) }
  }
}
