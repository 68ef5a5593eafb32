import Calendar
import HTML
import Pages

// Small words that many templates say the same way.

func time(_ day: Day) -> HTML { "<time datetime=\"\(day.iso)\">\(day.long)</time>" }
func fullTime(_ day: Day) -> HTML { "<time datetime=\"\(day.iso)\">\(day.full)</time>" }

/// A date as exactly as the paper gives it; words that are no date are no `time` element.
func time(_ when: When) -> HTML {
  if case .printed(let words) = when { return HTML(text: words) }
  return "<time datetime=\"\(when.iso)\">\(when.long)</time>"
}

/// `1 report`, `12 reports`.
func count(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
  "\(grouped(number)) \(number == 1 ? noun : plural ?? noun + "s")"
}

/// `12,345`.
func grouped(_ number: Int) -> String {
  let digits = Array(String(abs(number)))
  var groups: [String] = []
  for end in stride(from: digits.count, to: 0, by: -3) { groups.insert(String(digits[max(0, end - 3)..<end]), at: 0) }
  return (number < 0 ? "-" : "") + groups.joined(separator: ",")
}

/// `page 5`, `pages 15 to 58`, whatever the agenda prints between them.
func pages(_ printed: String) -> String {
  let numbers = printed.split { !$0.isNumber }
  let letters = printed.filter(\.isLetter)
  guard letters.isEmpty || letters == "to" else { return printed }
  switch numbers.count {
  case 1: return "page \(numbers[0])"
  case 2: return "pages \(numbers[0]) to \(numbers[1])"
  default: return printed
  }
}

/// Phrases on one line, with a dot between them.
func line(_ phrases: [HTML?]) -> HTML {
  let said = phrases.compactMap { $0 }.filter { !$0.isEmpty }
  return said.isEmpty ? "" : "<p class=\"more\">\(said.joined(" <span class=\"dot\" aria-hidden=\"true\">·</span> "))</p>\n"
}

/// What a page is, above its title.
func kicker(_ words: HTML) -> HTML { "<p class=\"kicker\">\(words)</p>\n" }

/// A section with a heading, when there is something in it.
func section(_ title: String, id: String, _ content: HTML) -> HTML {
  content.isEmpty ? "" : "<section class=\"part\" aria-labelledby=\"\(id)\">\n<h2 id=\"\(id)\">\(title)</h2>\n\(content)</section>\n"
}

/// What stands behind a line that opens it: the long, the printed, the repeated. A browser's search and links to places
/// inside open it by themselves, and paper shows it open.
func folded(_ summary: HTML, _ content: HTML) -> HTML {
  content.isEmpty ? "" : "<details class=\"folded\">\n<summary>\(summary)</summary>\n\(content)</details>\n"
}

/// The words up to a limit, cut after a whole word that does not lead into what is cut off.
///
///     cut("That (1) the fee be agreed; and (2) it be paid", at: 36)   // "That (1) the fee be agreed; …"
func cut(_ text: String, at limit: Int) -> String {
  guard text.count > limit else { return text }
  var words = text.prefix(limit).split(separator: " ")
  if words.count > 1, text.dropFirst(limit).first != " " { words.removeLast() }
  while words.count > 1, let last = words.last, last.hasPrefix("(") || ["and", "or", "and:", "that", "the"].contains(last) {
    words.removeLast()
  }
  return words.joined(separator: " ") + " …"
}

/// Labels with their values, those left out that have none.
func factList(_ rows: [(label: String, value: HTML?)]) -> HTML {
  let known = rows.compactMap { row in row.value.map { (row.label, $0) } }.filter { !$0.1.isEmpty }
  guard !known.isEmpty else { return "" }
  return """
    <dl class="facts">
    \(each: known, { "<div><dt>\($0.0)</dt><dd>\($0.1)</dd></div>\n" })</dl>

    """
}

func words(_ printed: String?) -> HTML? { printed.map { HTML(text: $0) } }
func yesOrNo(_ value: Bool?) -> HTML? { value.map { $0 ? "Yes" : "No" } }

/// Someone to ask, as printed.
func contact(of person: Particulars) -> HTML {
  let mail: HTML? = person.email.map { "<a href=\"\(url: "mailto:" + $0)\">\($0)</a>" }
  let telephone: HTML? = person.telephone.map { number in
    "<a href=\"\(url: "tel:" + number.filter { $0.isNumber || $0 == "+" })\">\(number)</a>"
  }
  return [words(person.name), telephone, mail].compactMap { $0 }.joined(", ")
}
