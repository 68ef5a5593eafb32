import Papers
import Text

/// Which parts of a report are exempt, where its cover asks whether the report *contains* exempt information and goes on:
/// "If relevant, state paragraph number(s) / appendix number: 10.4(3), Appendix 2".
enum ExemptParts {
  /// How many lines below the answer the parts can be named.
  private static let reach = 10
  /// Words that speak of more than the parts named.
  private static let whole: KeySet = ["report", "paper", "whole", "all", "full", "entire", "document", "body", "item", "remainder", "rest"]

  /// Whether Yes means that some of the report is exempt: "Does the report contain confidential or exempt information?".
  static func asks(_ label: String) -> Bool { label.holds("contain") || label.holds("include") }

  /// "Yes – Appendix 2": the answer names them itself.
  static func named(in answer: String, line: Int) -> Mark? {
    let names = Classification.names(in: answer)
    guard !names.isEmpty, !Tidy.key(answer).pieces.contains(where: whole.contains) else { return nil }
    return mark(names, answer, line)
  }

  /// Named on the lines below the answer, before the next field and the first section.
  static func named(below answer: Int, _ sheet: Sheet) -> Mark? {
    for index in sheet.text(in: (answer + 1)..<min(answer + 1 + reach, sheet.lines.count)) {
      let line = sheet.lines[index]
      if SectionTitles.isCoverEnd(line.plain) || !Covers.labels(of: line).isEmpty { return nil }
      if line.plain.hasPrefix("If "), line.plain.holds("appendi"), let colon = line.plain.utf8.lastIndex(of: Byte.colon) {
        let value = String(line.plain[colon...].dropFirst())
        if value.hasLetterOrDigit { return named(in: value, line: line.number) }
      }
      if let found = Classification.exemptPart(of: line, Mark(.coverExempt, line: line.number)) {
        return found.namedParts.flatMap { mark($0, line.plain, line.number) }
      }
    }
    return nil
  }

  private static func mark(_ names: [String], _ words: String, _ line: Int) -> Mark {
    Mark(.coverPart(names), paragraphs: Classification.paragraphs(in: ClassificationWords.key(words)), line: line)
  }
}
