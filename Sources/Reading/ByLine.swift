/// What is known of some lines, by their indices: asked of every line, many times, and there for few.
struct ByLine<Value: Sendable>: Sendable, Sequence {
  /// In the order of the lines.
  private let entries: [(key: Int, value: Value)]
  /// Of each line, which entry is its own; -1 for most.
  private let places: [Int32]

  init(_ values: [Int: Value], lines: Int) {
    entries = values.sorted { $0.key < $1.key }
    var places = [Int32](repeating: -1, count: lines)
    for (place, entry) in entries.enumerated() where places.indices.contains(entry.key) { places[entry.key] = Int32(place) }
    self.places = places
  }

  /// Those of the first lines alone.
  init(_ values: ByLine<Value>, lines: Int) {
    self.init(Dictionary(uniqueKeysWithValues: values.lazy.filter { $0.key < lines }.map { ($0.key, $0.value) }), lines: lines)
  }

  subscript(_ index: Int) -> Value? {
    guard places.indices.contains(index), places[index] >= 0 else { return nil }
    return entries[Int(places[index])].value
  }

  var keys: [Int] { entries.map(\.key) }
  var isEmpty: Bool { entries.isEmpty }

  func makeIterator() -> IndexingIterator<[(key: Int, value: Value)]> { entries.makeIterator() }

  /// The value of the last line above one.
  func last(before index: Int) -> Value? {
    let place = firstPlace(from: index)
    return place > 0 ? entries[place - 1].value : nil
  }

  /// The value of the first line below one.
  func first(after index: Int) -> Value? {
    let place = firstPlace(from: index + 1)
    return place < entries.count ? entries[place].value : nil
  }

  /// The first entry of a line that does not stand above `index`, found by halving.
  private func firstPlace(from index: Int) -> Int {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].key < index { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
