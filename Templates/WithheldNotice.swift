import HTML
import Pages
import Papers

extension Sheet {
  /// What is held back, and why, in plain words. There is nothing here of what it says.
  func notice(_ notice: Notice, of what: String) -> HTML {
    """
    <div class="notice withheld">
    <p><strong>\(notice.inDoubt ? "\(what) is held back until the council confirms." : "\(what) is held back.")</strong> \(sentence(notice.reason))</p>
    \(paragraphs(notice))</div>

    """
  }

  /// Why a paper is here that bears a mark, or that could be taken for an exempt one.
  func release(_ reason: String) -> HTML {
    """
    <div class="notice">
    <p><strong>The council says that this is public.</strong> \(sentence(reason))</p>
    </div>

    """
  }

  private func sentence(_ reason: String) -> String { reason.last.map { ".!?".contains($0) } == false ? reason + "." : reason }

  private func paragraphs(_ notice: Notice) -> HTML {
    guard !notice.paragraphs.isEmpty else { return "" }
    return """
      <ul>
      \(each: notice.paragraphs, { "<li>\(exemption($0))</li>\n" })</ul>

      """
  }

  /// The same in a list of papers: "Held back: exempt".
  func shortly(_ notice: Notice) -> HTML {
    notice.inDoubt ? "Held back until the council confirms" : "Held back: \(notice.paragraphs.isEmpty ? "not for publication" : "exempt")"
  }

  private func exemption(_ paragraph: String) -> HTML {
    let law =
      switch frame.council.nation {
      case .scotland: "Schedule 7A of the Local Government (Scotland) Act 1973"
      case .ni: "Schedule 6 of the Local Government Act (Northern Ireland) 2014"
      case .england, .wales: "Schedule 12A of the Local Government Act 1972"
      }
    let words = ExemptInformation.words(for: paragraph, in: frame.council.nation)
    return "Paragraph \(paragraph) of \(law)\(words.map { ": \($0)" as HTML })"
  }
}

extension Templates {
  /// What notices say of exempt information, whatever paper they stand for: an exempt report quotes the same law.
  package static var wordsOfTheLaw: [UInt8] { Array(ExemptInformation.wording.utf8) }
}

/// The descriptions of exempt information that a paper names by number.
///
/// Local Government Act 1972, Schedule 12A, Part 1 (England) and Part 4 (Wales, where the same seven begin at 12); Local
/// Government Act (Northern Ireland) 2014, Schedule 6, Part 1 (the same seven). Scotland numbers fifteen of its own.
enum ExemptInformation {
  static func words(for paragraph: String, in nation: Council.Nation) -> String? {
    guard let number = Int(paragraph) else { return nil }
    switch nation {
    case .england, .ni: return descriptions[number]
    case .wales: return descriptions[number - 11]
    case .scotland: return nil
    }
  }

  /// Everything that a notice may say of the law.
  static var wording: String { descriptions.values.sorted().joined(separator: ".\n") }

  private static let descriptions: [Int: String] = [
    1: "information about an individual",
    2: "information that is likely to reveal who an individual is",
    3: "information about the financial or business affairs of a particular person, which can be the council itself",
    4: "information about consultations or negotiations on labour relations with the council’s employees or office holders",
    5: "information that could be kept as legally privileged in court proceedings",
    6:
      "information that shows that the council proposes to give a notice that puts requirements on someone, or to make an order or a direction",
    7: "information about preventing, investigating or prosecuting crime",
  ]
}
