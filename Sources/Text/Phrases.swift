/// Phrases that texts may begin with, by their first letters: most texts are none of them at first sight, however many
/// there are.
///
///     let labels = Phrases([("Report of", Label.office), ("Subject", .subject)])
///     for (phrase, label) in labels.candidates(for: line) where line.begins(with: phrase) { … }
@usableFromInline package struct Phrases<Meaning: Sendable>: Sendable {
  /// By the first byte in small letters, each list in the order it was given.
  @usableFromInline let byFirst: [[(phrase: String, meaning: Meaning)]]

  @inlinable package init(_ phrases: [(String, Meaning)]) {
    var table = [[(phrase: String, meaning: Meaning)]](repeating: [], count: 256)
    for (phrase, meaning) in phrases { if let first = phrase.utf8.first { table[Int(first.lowered)].append((phrase, meaning)) } }
    byFirst = table
  }

  /// Those that begin with the letter that the text begins with, in either case.
  @inlinable package func candidates(for text: String) -> [(phrase: String, meaning: Meaning)] {
    text.utf8.first.map { byFirst[Int($0.lowered)] } ?? []
  }

  /// Whether the text begins with one of them, letter case aside.
  @inlinable package func open(_ text: String) -> Bool { opening(text) != nil }

  /// The first phrase that the text begins with, letter case aside.
  @inlinable package func opening(_ text: String) -> (phrase: String, meaning: Meaning)? {
    text.withBytes { bytes in
      guard let first = bytes.first else { return nil }
      let candidates = byFirst[Int(first.lowered)]
      for at in candidates.indices where candidates[at].phrase.withBytes(bytes.begins) { return candidates[at] }
      return nil
    }
  }
}

extension Phrases<Void> {
  @inlinable package init(_ phrases: [String]) { self.init(phrases.map { ($0, ()) }) }

  /// Whether the text begins with one of them, letter case aside.
  @inlinable package func open(_ text: String) -> Bool { opening(text) != nil }
}
