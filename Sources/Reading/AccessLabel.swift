import Papers
import Text

/// A cover's label for whether the public may see the paper, by the words it is made of: councils agree on the words and
/// on nothing else ("Access to Information", "Public/Private", "FOI status", "Is the report open to the public?").
package struct AccessLabel {
  /// What a bare Yes behind it means.
  enum Question {
    case isExempt, isOpen
    /// "Open or exempt": neither Yes nor No answers.
    case either
  }

  let question: Question
  /// It names exemption, or a scheme of marks: a value that is not understood leaves a doubt. "Access:" can speak of ramps.
  let isSure: Bool

  /// The label whose words are all of such a label, with or without its colon.
  package init?(_ text: String) {
    let key = Tidy.key(text)
    guard AccessLabel.all.contains(key.firstPiece), case let words = key.pieces else { return nil }
    guard (1...14).contains(words.count), words.allSatisfy(AccessLabel.all.contains) else { return nil }
    let closed = words.contains(where: AccessLabel.closing.contains) || words.contains("not") || words.contains("non")
    let open = AccessLabel.open(words)
    let isOfParts = words.count(where: { $0 == "part" }) == 2 || words == ["part", "1", "2"] || words == ["part", "i", "ii"]
    let names = closed || words.contains(where: AccessLabel.schemes.contains)
    let isStatus = words.contains("status") && (words.contains("freedom") || words.contains("publication"))
    let isSecond = words.count == 2 && words[0] == "part" && ["2", "ii", "b"].contains(words[1])
    guard names || open || isOfParts || isStatus || isSecond || words == ["agenda", "part"] else { return nil }
    question = isSecond || closed && !open ? .isExempt : open && !closed ? .isOpen : .either
    isSure = names
  }

  /// "Open", "for publication"; in "exempt from publication" and "not for publication" the word is part of the other.
  private static func open(_ words: [String]) -> Bool {
    words.indices.contains { at in
      if ["publication", "published", "disclosure"].contains(words[at]) {
        return at > 0 && ["for", "be"].contains(words[at - 1]) && !words[..<at].contains("not") && !words[..<at].contains("exempt")
      }
      return ["open", "public", "access", "publishable", "releasable"].contains(words[at])
        && !(at > 0 && ["not", "non"].contains(words[at - 1]))
    }
  }

  private static let closingWords = [
    "exempt", "exempted", "exemption", "exemptions", "confidential", "confidentiality", "private", "closed", "restricted", "restriction",
    "restrictions", "excluded",
  ]
  private static let schemeWords = ["classification", "marking", "foi", "foia", "gpms", "12a", "7a"]
  private static let words =
    closingWords + schemeWords + [
      "protective", "security", "open", "public", "access", "publishable", "releasable", "publication", "published", "disclosure", "is",
      "the", "this", "report", "item", "paper", "document", "decision", "to", "or", "and", "press", "information", "status", "category",
      "part", "1", "2", "i", "ii", "a", "b", "freedom", "of", "act", "reason", "reasons", "for", "from", "suitable", "schedule",
      "paragraph", "paragraphs", "level", "nature", "agenda", "under", "not", "non", "does", "contain", "any", "be", "considered", "in",
      "session", "fully", "s", "yes", "no", "if", "it", "on",
    ]

  private static let closing = KeySet(closingWords)
  private static let schemes = KeySet(schemeWords)

  private static let all = KeySet(words)
  /// The words that a label begins with. "The public interest:" and "This report:" are none.
  private static let openers = KeySet(words.filter { $0.utf8.first.map("acdefginoprs".utf8.contains) ?? false })

  /// The bytes of such a label that a text begins with, up to its colon or question mark and with it.
  static func length(_ bytes: Bytes) -> Int? {
    guard let first = bytes.first, first.isUpper, openers.contains(anyCase: Bytes(rebasing: bytes.prefix(while: \.isLetterOrDigit))) else {
      return nil
    }
    guard var end = bytes.firstIndex(where: { $0 == Byte.colon || $0 == 0x3F }) else { return nil }
    guard AccessLabel(String(decoding: bytes[..<end], as: UTF8.self)) != nil else { return nil }
    while end < bytes.count, bytes[end] == Byte.colon || bytes[end] == 0x3F { end += 1 }
    return end
  }

  /// What the value behind a label says of exemption.
  static func marks(_ printed: String, behind label: String, line: Int, column: Int = 1) -> [Mark] {
    let value = TickBoxes.answer(printed).map { $0 ? "Yes" : "No" } ?? printed
    let marks = Classification.cover(value, line: line, column: column)
    guard let label = AccessLabel(label) else { return marks }
    let words = Classification.answer(Marks.plain(value)).split(separator: " ").map(String.init)
    if label.question == .isOpen, let answer = Tidy.yesOrNo(words.first ?? ""), words.count == 1 || !marks.contains(where: \.saysExempt) {
      return [Mark(answer ? .coverOpen : .coverExempt, line: line, column: column)]
    }
    if words.count == 1, let number = words.last.flatMap({ Int($0) }), label.isSure, (1...18).contains(number) {
      return [Mark(.coverExempt, paragraphs: [String(number)], line: line, column: column)]
    }
    if ["excluded", "not public"].contains(words.joined(separator: " ")) { return [Mark(.coverExempt, line: line, column: column)] }
    return label.isSure ? marks : marks.filter { $0.kind != .coverUnclear }
  }
}

extension Mark {
  fileprivate var saysExempt: Bool { if case .coverExempt = kind { true } else { false } }
}
