import Papers

extension Facts {
  /// Says of items that their paper is withheld: where the first paper on them is, or where none came and the agenda says
  /// that it is exempt. `entries` are what the agenda says of each item; `isWithheld` answers for the first
  /// report on one, if there is any.
  mutating func sayWithheld(_ entries: [Evidence.Entry], isWithheld: (_ number: String) -> Bool?) {
    guard var items else { return }
    for (index, entry) in entries.enumerated() where items.indices.contains(index) {
      let paper = entry.number.flatMap(isWithheld)
      let mark = entry.marks.first { $0.namedParts == nil }
      guard items[index].status?.origin.how != .corrected, paper ?? (mark != nil) else { continue }
      let line = mark?.line ?? items[index].title?.origin.line ?? 1
      items[index].status = Fact(.withheld, .derived(line: line, by: mark == nil ? "paper-withheld" : "exempt-on-the-agenda"))
    }
    self.items = items
  }
}
