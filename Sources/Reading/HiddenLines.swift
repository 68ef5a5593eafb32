import Text

extension Sheet {
  /// The same sheet with some lines left out of its text.
  func hiding(_ hidden: Set<Int>) -> Sheet {
    guard !hidden.isEmpty else { return self }
    return Sheet(self, hiding: hidden)
  }

  private init(_ sheet: Sheet, hiding hidden: Set<Int>) {
    self = sheet
    self.hidden = hidden
  }
}
