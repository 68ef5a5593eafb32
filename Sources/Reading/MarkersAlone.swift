import Text

/// Markers that an extractor set on lines of their own.
enum MarkersAlone {
  static func isOne(_ plain: String) -> Bool {
    guard plain.utf8.count <= 8 else { return false }
    if Bullets.alone(plain) != nil { return true }
    if let marker = ListMarker.leading(plain) { return marker.rest.isEmpty }
    return Numbering.leading(plain + " x").map { $0.style == .dotted && $0.rest == "x" } ?? false
  }
}
