import Linking
import Pages
import Papers

extension SitePlan {
  /// `/meetings/<committee>/<date>/minutes/`
  static func minutes(of place: Int, in record: Record) -> Page? {
    let meeting = record.meetings[place]
    guard let minutes = meeting.minutes else { return nil }
    let committee = record.committee(of: place).name
    var bodies = PageBodies(reserved: minutes.entries.map(\.anchor))
    var content = MinutesPage(
      committee: committee, meeting: record.meetingLink(place), date: meeting.date, opening: opening(of: minutes, &bodies))
    content.publishedFor = minutes.publishedFor.map(record.meetingLink)
    content.confirmedBy = record.confirmation(of: place)
    content.callIn = minutes.facts.callIn?.value
    content.isNotice = record.sources[minutes.source].kind == .decisions
    content.released = minutes.released
    content.entries = minutes.entries.map { entry in
      var shown = MinutesPage.Entry(
        anchor: entry.anchor, number: entry.number, title: entry.title,
        body: entry.text.map { bodies.body($0.withoutHeading(entry.title), topLevel: 3, scope: entry.anchor) },
        withheld: entry.withheld.map(Notice.init), item: entry.item.map { meeting.items[$0].link })
      // What is said of all of them is said once, above.
      shown.released = entry.released == minutes.released ? nil : entry.released
      return shown
    }
    content.sources = record.sourceRows([minutes.source])
    let title = content.isNotice ? "Notice of decisions" : "Minutes"
    let state = content.confirmedBy == nil && !content.isNotice ? "Draft minutes" : title
    return Page(
      address: Address(minutes.address), title: title,
      description: "\(state) of the meeting of the \(committee) on \(meeting.date.full): \(plural(minutes.entries.count, "minute")).",
      breadcrumbs: record.breadcrumbs(to: place), content: .minutes(content))
  }

  private static func opening(of minutes: MinutesRecord, _ bodies: inout PageBodies) -> Body {
    if let text = minutes.opening { return bodies.body(text) }
    guard let withheld = minutes.openingWithheld else { return Body([], isMarkdown: false) }
    return Body([.paragraph(Paragraph(leaf: Leaf("[Withheld: \(withheld.reason)]", line: withheld.lines.lowerBound)))], isMarkdown: false)
  }
}
