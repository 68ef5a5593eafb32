import Papers
import Reading

/// Fields of covers that the reader did not take for what they are.
extension SecondLook {
  /// The line of a field of the cover that speaks of exemption, where its value says neither that the paper is open nor nothing.
  static func unsureField(in body: [Block]) -> Int? {
    for case .form(let fields) in body.prefix(2) {
      for field in fields {
        let label = Set(Names.words(field.label.text))
        guard !label.isDisjoint(with: ["exempt", "confidential", "classification"]) || label == ["report", "status"] else { continue }
        let words = field.value.leaves.flatMap { Names.words($0.text) }
        // "Is it open? ☐ Yes ☒ No": a No that opens nothing.
        let isAskedForExemption = label.isDisjoint(with: ["open", "public", "not", "non"])
        let ticked = isAskedForExemption ? TickBoxes.answer(field.value.leaves.map(\.text).joined(separator: " ")) : nil
        // "Report status: For decision": what it is for, and no mark.
        let isPurpose = words.count == 2 && words[0] == "for" && words[1] != "members"
        if !words.isEmpty, ticked != false, !isOpen(words), !(isPurpose && label == ["report", "status"]) { return field.label.line }
      }
    }
    return nil
  }

  /// The line of a cover's field that says that a paper is exempt, in the middle of a text: a cover that was not found.
  static func coverInside(_ body: [Block]) -> Int? {
    var previous: Leaf?
    for leaf in body.leaves {
      let words = Names.words(leaf.text)
      // An entry of a forward plan says of a report to come that it is exempt.
      if words.starts(with: ["details", "of", "decision"]) || words.starts(with: ["decision", "maker"]) { return nil }
      if let label = fieldLabels.first(where: { words.starts(with: $0) }) {
        if saysExempt(Array(words.dropFirst(label.count))) { return leaf.line }
      } else if let previous, fieldLabels.contains(Names.words(previous.text)), saysExempt(words) {
        return previous.line
      }
      if !words.isEmpty { previous = leaf }
    }
    return nil
  }

  static let fieldLabels: [[String]] = [
    ["exempt", "confidential", "report"], ["exempt", "confidential"], ["confidential", "or", "exempt", "information"],
    ["confidential", "exempt", "report"], ["confidential", "exempt"], ["exempt", "report"], ["is", "this", "report", "exempt"],
    ["is", "this", "report", "confidential"], ["public", "or", "exempt"], ["open", "exempt"],
  ]

  static func saysExempt(_ words: [String]) -> Bool {
    guard let first = words.first, words.count <= 40, !isOpen(words) else { return false }
    return ["yes", "y", "fully", "part"].contains(first) || ClassificationWords.closed.contains(first)
      || first.hasPrefix("para") || words.starts(with: ["not", "for", "publication"])
  }

  /// What the field of a cover may say and mean that the paper is public.
  static func isOpen(_ words: [String]) -> Bool {
    let says = ["is exempt", "is confidential", "are exempt", "are confidential", "not for publication", "not open", "is restricted"]
    let text = words.joined(separator: " ")
    guard !says.contains(where: text.contains) else { return false }
    if [
      "no", "n", "open", "public", "none", "unrestricted", "nil", "na", "false", "ino", "lno", "n0", "official", "unclassified", "nac",
      "nage",
      "naddo", "dim",
      "agored",
    ].contains(words[0]) {
      return true
    }
    let opening = words.prefix(2).joined(separator: " ")
    return ["not applicable", "not exempt", "not confidential", "not restricted", "non exempt", "non confidential", "not protectively"]
      .contains(opening)
      || ["part 1", "part a", "part i", "part one"].contains(opening)
  }
}
