import Text

/// The form in which two printed names or titles are compared.
package enum Names {
  /// Lower case, "&" as "and", apostrophes dropped, all other punctuation a single space.
  ///
  ///     Names.key("CHILDREN'S SERVICES & SAFEGUARDING")   // "childrens services and safeguarding"
  package static func key(_ name: some StringProtocol) -> String { words(name).joined(separator: " ") }

  static func words(_ name: some StringProtocol) -> [String] {
    var words: [String] = []
    var word = ""
    func finish() {
      if !word.isEmpty { words.append(word) }
      word = ""
    }
    for scalar in name.unicodeScalars {
      switch scalar {
      case "A"..."Z": word.unicodeScalars.append(Unicode.Scalar(UInt8(ascii: scalar) | 0x20))
      case "a"..."z", "0"..."9": word.unicodeScalars.append(scalar)
      case "'", "\u{2018}", "\u{2019}", "\u{2BC}", "`": continue
      case "&":
        finish()
        words.append("and")
      default:
        if scalar.properties.isAlphabetic { word += scalar.properties.lowercaseMapping } else { finish() }
      }
    }
    finish()
    return words
  }
}

/// How well two titles of one piece of business fit: agenda, cover, minutes and forward plan word it differently.
enum TitleMatch: Int, Comparable {
  /// Most of their words are the same.
  case alike = 1
  /// One stands whole inside the other.
  case contained
  case equal

  /// Sure enough to put a paper under a heading that does not name it: equal, or one within the other, three words at least.
  static func isSure(between left: String, _ right: String) -> Bool {
    between(left, right, leastContained: 3).map { $0 >= .contained } ?? false
  }

  static func < (left: TitleMatch, right: TitleMatch) -> Bool { left.rawValue < right.rawValue }

  /// Nothing when the titles speak of different things. `leastContained` is how many words make a title that can be
  /// recognised inside a longer one.
  static func between(_ left: String, _ right: String, leastContained: Int = 2) -> TitleMatch? {
    let (a, b) = (Names.words(left), Names.words(right))
    guard !a.isEmpty, !b.isEmpty else { return nil }
    if a == b { return .equal }
    if let business = StandingBusiness(a), business == StandingBusiness(b) { return .equal }
    let (short, long) = a.count <= b.count ? (a, b) : (b, a)
    if short.count >= leastContained, (0...(long.count - short.count)).contains(where: { long[$0...].starts(with: short) }) {
      return .contained
    }
    let (left, right) = (Set(a), Set(b))
    let shared = left.intersection(right).count
    return shared >= 3 && shared * 10 >= left.union(right).count * 6 ? .alike : nil
  }
}

/// Business that stands on every agenda, in ever other words.
enum StandingBusiness: Equatable {
  case apologies, declarations, minutes, exclusion, urgentBusiness, nextMeeting

  init?(_ words: [String]) {
    guard let first = words.first, words.count <= 14 else { return nil }
    let all = Set(words)
    if first == "apologies" {
      self = .apologies
    } else if first == "declarations" || first == "declaration", all.contains("interest") || all.contains("interests") {
      self = .declarations
    } else if first == "minutes", words.count == 1 || all.contains("previous") || all.contains("last") || all.contains("held") {
      self = .minutes
    } else if first == "exclusion", all.contains("press") || all.contains("public") {
      self = .exclusion
    } else if first == "urgent", all.contains("business") {
      self = .urgentBusiness
    } else if ["date", "dates", "next", "day"].contains(first), all.contains("next") || all.contains("future"),
      all.contains("meeting") || all.contains("meetings")
    {
      self = .nextMeeting
    } else {
      return nil
    }
  }

  init?(title: String) { self.init(Names.words(title)) }
}
