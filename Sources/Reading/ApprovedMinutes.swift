import Papers
import Text

/// "The minutes of the meeting on 3 March were approved as a correct record.": what every meeting decides, in words that no
/// decision word opens.
enum ApprovedMinutes {
  private static let verbs = ["approved", "agreed", "confirmed", "accepted", "signed", "adopted"]

  static func read(_ paragraphs: [MinuteParagraph], _ sheet: Sheet, under title: Fact<String>?) -> Resolution? {
    for paragraph in paragraphs where paragraph.cells == nil && paragraph.role != .action {
      for sentence in MinuteSentences.split(paragraph.withoutOwnNumber) where sayApproved(Tidy.key(sentence)) {
        var resolution = Resolution()
        resolution.text = Fact(sentence, sheet.stated(paragraph.lines.lowerBound))
        return resolution
      }
      // "Proposed as a true record by Cllr Smith, seconded by Cllr Hill and approved": the title says what.
      let key = Tidy.key(paragraph.withoutOwnNumber)
      if key.hasPrefix("proposed as a"), isOfRecord(key), key.holds("second"), verbs.contains(where: key.hasSuffix), !key.holds(" not "),
        let title, title.value.begins(with: "To ")
      {
        var resolution = Resolution()
        resolution.text = title
        return resolution
      }
    }
    return nil
  }

  private static func isOfRecord(_ key: String) -> Bool {
    key.holds(" record") && ["correct", "true", "accurate"].contains { key.holds($0) }
  }

  private static func sayApproved(_ key: String) -> Bool {
    let words = key.split(separator: " ")
    guard key.hasPrefix("the minutes") || key.hasPrefix("minutes"), isOfRecord(key), !words.contains("not"), !words.contains("be"),
      words.contains(where: { verbs.contains(String($0)) })
    else {
      return false
    }
    return zip(words, words.dropFirst()).contains { verb, next in
      ["were", "was"].contains(verb) && (verbs.contains(String(next)) || ["unanimously", "then", "duly", "taken"].contains(next))
    }
  }
}
