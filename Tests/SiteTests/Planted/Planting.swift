/// Where in a pack a mark can stand.
enum Slot: String, CaseIterable, Sendable {
  /// The value of the cover's field on exemption.
  case cover
  /// A line of its own below the cover or the title, at the head of the second page, at the foot of every page.
  case firstPage, secondPage, everyPage
  /// A line at the very end, before the page or the file ends.
  case lastLine
  /// Behind the title of the agenda's entry, on a line below it, on a line above it.
  case agendaTitle, agendaNote, agendaHeading
  /// Behind the title of a minute or of a decision, on a line below it, on a line above it.
  case minuteTitle, minuteLine, minuteHeading
  /// In the title of an appendix, on a line below it.
  case appendixTitle, appendixLine
}

/// Words planted at one place of a layout.
struct Planting: Sendable {
  let slot: Slot
  let words: String

  /// What stands at a place: the words, or nothing.
  func at(_ place: Slot) -> String { slot == place ? words : "" }
  /// The same on a line of its own, with the line end.
  func line(_ place: Slot, indent: String = "") -> String { at(place).isEmpty ? "" : "\(indent)\(words)\n\n" }
  /// The same behind a title.
  func behind(_ place: Slot) -> String { at(place).isEmpty ? "" : " \(words)" }
}

/// A way in which councils and extractors print papers, with room for a mark. All that the mark speaks of holds "Zorbak".
struct PlantedLayout: Sendable {
  let name: String
  let slots: [Slot]
  /// Words that are public whatever the mark says.
  let open: [String]
  let files: @Sendable (Planting) -> [String: String]

  init(
    _ name: String, _ slots: [Slot], open: [String] = ["marigold beds", "larkspur along"], _ text: @escaping @Sendable (Planting) -> String
  ) {
    self.init(name, slots, open: open, files: { ["pack.txt": text($0)] })
  }

  init(
    _ name: String, _ slots: [Slot], open: [String] = ["marigold beds", "larkspur along"],
    files: @escaping @Sendable (Planting) -> [String: String]
  ) {
    (self.name, self.slots, self.open, self.files) = (name, slots, open, files)
  }
}
