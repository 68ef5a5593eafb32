/// A pack with a report whose cover says that it contains exempt information and where: in its second appendix. What that says
/// holds the marker; the report and its first appendix are public.
struct NamedPart: PlantedCell {
  enum Answer: String, CaseIterable { case words, boxes }
  /// What names the appendix.
  enum Naming: String, CaseIterable { case answer, field, statement, nothing }
  /// How the appendix begins.
  enum Opening: String, CaseIterable { case title, heading, stamped, stampAlone, nothing }
  enum Joint: String, CaseIterable { case blank, feeds, pages }

  let number: Int
  let answer: Answer
  let naming: Naming
  let opening: Opening
  let joint: Joint
  /// The report has a list of its appendices.
  let isListed: Bool
  let agendaSays: Bool

  static let all = (0..<(2 * 4 * 5 * 3 * 2 * 2)).compactMap { NamedPart(number: $0) }

  private init?(number: Int) {
    self.number = number
    var rest = number
    func next(_ count: Int) -> Int {
      defer { rest /= count }
      return rest % count
    }
    answer = Answer.allCases[next(2)]
    naming = Naming.allCases[next(4)]
    opening = Opening.allCases[next(5)]
    joint = Joint.allCases[next(3)]
    isListed = next(2) == 0
    agendaSays = next(2) == 0
    // Text that nothing sets apart from what it follows is a part of that.
    if opening == .nothing, joint == .blank { return nil }
  }

  var names: [String] {
    [
      answer.rawValue, naming.rawValue, opening.rawValue, joint.rawValue, isListed ? "listed" : "not listed",
      agendaSays ? "agenda says so" : "agenda silent",
    ]
  }

  /// The appendix is named, and bears its label: the reader has to be sure that the report is public.
  var isUsual: Bool { naming != .nothing && (opening == .title || opening == .heading) }

  var marker: String { "zorbak\(code)" }
  /// Of the report, and of the paper behind it.
  var open: [String] { ["marigold\(code)", "larkspur\(code)"] }
  var files: [String: String] { ["\(code)-pack.txt": text] }

  private var day: String { "\(1 + number % 28) July \(1951 + number % 130)" }

  private var text: String {
    let report = cover("Disposal of the Depot", asks: true) + sections("the \(open[0]) beds behind the depot")
    // A page without a label would be one more of that appendix.
    let first = opening == .nothing ? [] : ["Appendix 1 – Plan\n\nThe plan shows the depot in red.\n"]
    let pages = [report] + first + [appendix, cover("Winter Gritting", asks: false) + sections("the \(open[1]) along the road")]
    return agenda + pages.enumerated().map { page($1, $0 + 3) }.joined()
  }

  private func page(_ words: String, _ number: Int) -> String {
    switch joint {
    case .blank: "\n\n\(words)"
    case .feeds: "\n\u{C}\(words)"
    case .pages: "\nPage \(number)\n\n\(words)"
    }
  }

  private var agenda: String {
    """
    MARROW DISTRICT COUNCIL

    CABINET

    Tuesday \(day) at 2.00 pm
    Fell Room, County Offices, Marrow

    AGENDA

    1. Apologies for absence

    2. Declarations of interest

    3. Disposal of the Depot (Pages 3 - 5)
    Report of the Director of Assets
    \(agendaSays ? "Appendix 2 to this report is exempt by virtue of paragraph 3 of Schedule 12A\n" : "")
    4. Winter Gritting (Pages 6 - 8)
    Report of the Head of Highways

    """
  }

  private func cover(_ title: String, asks: Bool) -> String {
    let yes = answer == .boxes ? "☒ Yes  ☐ No" : "Yes"
    let value = asks ? yes + (naming == .answer ? " - Appendix 2" : "") : answer == .boxes ? "☐ Yes  ☒ No" : "No"
    return """
      \(title)

      Date: \(day)

      Report of: Director of Assets

      Report to: Cabinet

      Does the report contain confidential or exempt information? \(value)

      \(asks ? named : "")Brief summary

      """
  }

  private var named: String {
    switch naming {
    case .answer, .nothing: ""
    case .field: "If relevant, state paragraph number(s) / appendix number: 10.4(3), Appendix 2\n\n"
    case .statement:
      """
      If YES, say whether the exemption applies to the full report / part of the report and/or appendices and complete below:-
      "Appendix 2 is not for publication because it contains exempt information under Paragraph 3 of Schedule 12A."


      """
    }
  }

  private func sections(_ words: String) -> String {
    """
    This is about \(words).

    Recommendations

    a) That it be agreed.

    What is this report about?

    1   The matter is old.
    \(isListed && words.contains(open[0]) ? "\nAppendices\n\nAppendix 1 – Plan\nAppendix 2 – Terms\n" : "")
    """
  }

  private var appendix: String {
    let words = "The best offer came from \(marker) Homes.\n"
    return switch opening {
    case .title: "Appendix 2 – Terms\n\n\(words)"
    case .heading: "APPENDIX 2\n\nTerms\n\n\(words)"
    case .stamped:
      "NOT FOR PUBLICATION by virtue of paragraph 3 of Part 1 of Schedule 12A of the Local Government Act 1972\n\nAPPENDIX 2\n\n\(words)"
    case .stampAlone: "EXEMPT\n\n\(words)"
    case .nothing: words
    }
  }
}
