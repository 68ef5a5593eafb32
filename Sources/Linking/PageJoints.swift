import Papers

extension Pack {
  /// Lines inside a part where a page ends or begins: form feeds, page numbers, running headers of items, blank pages.
  func pageJoints(in part: Part) -> [Int] {
    let inside = (part.lines.lowerBound + 1)...max(part.lines.lowerBound + 1, part.lines.upperBound)
    let breaks = pageBreaks.filter(inside.contains)
    return (breaks + furniture.filter { $0.reason.standsAtJoint && inside.contains($0.line) }.map(\.line)).sorted()
  }
}

extension Furniture.Reason {
  fileprivate var standsAtJoint: Bool { [.pageNumber, .pageMark, .itemHeader, .blankPage].contains(self) }
}
