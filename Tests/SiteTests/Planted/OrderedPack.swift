/// A pack of three papers, one of them exempt, in one of the ways in which papers are printed, named and put in order. What the
/// exempt one says holds its marker; it is not marked itself: only the agenda tells that it is exempt.
struct OrderedPack: PlantedCell {
  enum Cover: String, CaseIterable { case none, keys, rows }
  /// What stands where a paper ends and the next begins.
  enum Joint: String, CaseIterable { case blank, head, pages }
  enum Mark: String, CaseIterable { case title, note, heading }
  /// Whether the exempt paper has the title that the agenda gives it.
  enum Title: String, CaseIterable { case same, other, missing }
  /// Numbered from the first, not at all, or behind a summary and the recommendation.
  enum Sections: String, CaseIterable { case numbered, bare, summary }
  enum Place: String, CaseIterable { case last, first, between }

  let number: Int
  let cover: Cover
  let joint: Joint
  let mark: Mark
  let title: Title
  let place: Place
  /// How many public items stand before the exempt one.
  let before: Int
  let namesPages: Bool
  let sections: Sections

  static let all = (0..<(3 * 3 * 3 * 3 * 3 * 3 * 2 * 3)).compactMap { OrderedPack(number: $0) }

  private init?(number: Int) {
    self.number = number
    var rest = number
    func next(_ count: Int) -> Int {
      defer { rest /= count }
      return rest % count
    }
    cover = Cover.allCases[next(3)]
    joint = Joint.allCases[next(3)]
    mark = Mark.allCases[next(3)]
    title = Title.allCases[next(3)]
    place = Place.allCases[next(3)]
    before = next(3)
    namesPages = next(2) == 0
    sections = Sections.allCases[next(3)]
    // A heading speaks of all items below it.
    if mark == .heading, before < 2 { return nil }
  }

  var names: [String] {
    [
      cover.rawValue, joint.rawValue, mark.rawValue, title.rawValue, place.rawValue, "item \(before + 3)",
      namesPages ? "pages named" : "no pages",
      sections.rawValue,
    ]
  }

  /// Nothing is unusual about where the exempt paper is and what it is called: the reader has to be sure.
  var isUsual: Bool { title == .same && place == (before == 0 ? .first : before == 1 ? .between : .last) }

  var marker: String { "zorbak\(code)" }
  var open: [String] { ["marigold\(code)", "larkspur\(code)"] }
  var files: [String: String] { ["\(code)-pack.txt": text] }

  private var day: String { "\(1 + number % 28) July \(1951 + number % 130)" }

  private var text: String {
    let exempt = paper(
      title == .same ? "Sale of the Depot" : title == .other ? "Quay Street Disposal" : "", "\(marker) Homes offered the most")
    var papers = [
      paper("Harbour Wall Repairs", "\(open[0]) beds hold back the wall"), paper("Winter Gritting", "\(open[1]) grows along the road"),
    ]
    papers.insert(exempt, at: place == .first ? 0 : place == .between ? 1 : 2)
    var text = agenda
    for (page, paper) in papers.enumerated() {
      switch joint {
      case .blank: text += "\n\n\(paper)"
      case .head: text += "\n\nCABINET\n\(day)\n\n\(paper)"
      case .pages: text += "\n\(paper)\nPage \(page + 3)\n\u{C}"
      }
    }
    return text
  }

  private var agenda: String {
    var entries = ["Harbour Wall Repairs", "Winter Gritting"]
    entries.insert(OrderedPack.exemptTitle, at: before)
    return """
      MARROW DISTRICT COUNCIL

      CABINET

      Tuesday \(day) at 2.00 pm
      Fell Room, County Offices, Marrow

      AGENDA

      1. Apologies for absence

      2. Declarations of interest


      """ + entries.enumerated().map { entry($0 + 3, $1) }.joined(separator: "\n")
  }

  private func entry(_ number: Int, _ title: String) -> String {
    let pages = namesPages ? " (Pages \(number) - \(number))" : ""
    let office = "Report of the \(OrderedPack.office(of: title))\n"
    guard title == OrderedPack.exemptTitle else { return "\(number). \(title)\(pages)\n\(office)" }
    return switch mark {
    case .title: "\(number). \(title) (Exempt - paragraph 3)\(pages)\n\(office)"
    case .note: "\(number). \(title)\(pages)\n\(office)NOT FOR PUBLICATION by virtue of paragraph 3 of Part 1 of Schedule 12A\n"
    case .heading: "PART 2 - EXEMPT ITEMS\n\n\(number). \(title)\(pages)\n\(office)"
    }
  }

  private static let exemptTitle = "Sale of the Depot"

  private static func office(of title: String) -> String {
    title == "Harbour Wall Repairs" ? "Head of Coast" : title == "Winter Gritting" ? "Head of Highways" : "Director of Assets"
  }

  private func paper(_ title: String, _ words: String) -> String {
    let officer = OrderedPack.office(of: title)
    let head: String
    switch cover {
    case .none: head = title.isEmpty ? "" : "\(title.uppercased())\nReport of the \(officer)\n\n"
    case .keys:
      head = "REPORT TO: Cabinet\nDATE: \(day)\n" + (title.isEmpty ? "" : "SUBJECT: \(title)\n") + "REPORT OF: \(officer)\nWARDS: All\n\n"
    case .rows:
      head =
        "Report to:\tCabinet\tDate of Meeting:\t\(day)\n" + (title.isEmpty ? "" : "Subject:\t\(title)\n")
        + "Report of:\t\(officer)\tWards Affected:\tAll Wards\n\n"
    }
    return head + sections(words)
  }

  private func sections(_ words: String) -> String {
    let (purpose, recommendation) = ("We see that \(words).", "That it be agreed.")
    let background = "The matter is old."
    return switch sections {
    case .numbered: numbered(["Purpose of report": purpose, "Recommendation": recommendation, "Background": background])
    case .bare: "Purpose of report\n\n\(purpose)\n\nRecommendation\n\n\(recommendation)\n\nBackground\n\n\(background)\n"
    case .summary:
      "Summary\n\n\(purpose)\n\nRecommendation\n\n\(recommendation)\n\n"
        + numbered(["Introduction": background, "Options": "There is none.", "Conclusion": "We see that \(words)."])
    }
  }

  private func numbered(_ sections: KeyValuePairs<String, String>) -> String {
    sections.enumerated().map { index, section in
      "\(index + 1). \(section.key)\n\(index + 1).1 \(section.value)\n"
    }.joined(separator: "\n")
  }
}
