import Text

/// Headings such as "Appendix A – Education Scorecard".
enum AppendixTitles {
  /// "Appendix 3 – Delivery Model" gives "Appendix 3" and "Delivery Model". The label keeps its printed kind and number.
  static func label(of printed: String) -> (label: String, title: String?)? {
    // Most lines begin with none of these letters.
    guard let first = printed.utf8.first, "aecrp".utf8.contains(first.lowered) else { return nil }
    var plain = printed
    for word in ["Exempt ", "Confidential ", "Restricted ", "Private "] { plain = plain.dropping(prefix: word) ?? plain }
    for kind in ["Appendix", "Annex", "Annexe", "Appendices", "Atodiad"] {
      guard let rest = plain.dropping(prefix: kind), rest.isEmpty || rest.utf8.first == Byte.space || rest.utf8.first == Byte.colon else {
        continue
      }
      let words = rest.trimmed
      if words.isEmpty { return (kind.capitalizedWord, nil) }
      let token = String(words.prefix { !" -–—:,.;)".contains($0) })
      let isNumber =
        token.utf8.count <= 4 && token.utf8.first.map { $0.isDigit || $0.isUpper } == true
        && (token.utf8.contains { $0.isDigit } || token.utf8.count <= 2 || token.isRoman)
      guard isNumber else { return nil }
      var title = String(words.dropFirst(token.count))
      title = String(title.drop { " -–—:.".contains($0) }).trimmed
      return ("\(kind.capitalizedWord) \(token)", title.isEmpty ? nil : title)
    }
    return nil
  }
}

extension String {
  fileprivate var capitalizedWord: String { prefix(1).uppercased() + dropFirst().lowercased() }
  fileprivate var isRoman: Bool { utf8.allSatisfy { [0x49, 0x56, 0x58].contains($0) } }
}
