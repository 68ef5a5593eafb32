import Calendar
import Linking
import Pages
import Papers

extension SitePlan {
  /// `/meetings/<committee>/<date>/`
  static func meeting(_ place: Int, of record: Record) -> Page {
    let meeting = record.meetings[place]
    var content = MeetingPage(committee: record.committeeLink(meeting.committee), date: meeting.date)
    content.time = meeting.facts.time?.value
    content.venue = meeting.facts.venue?.value
    content.state = meeting.facts.state?.value
    content.movedFrom = meeting.facts.movedFrom?.value
    content.officer = meeting.facts.officer.map(Particulars.init)
    content.members = meeting.people
    content.substitutes = (meeting.facts.substitutes ?? []).map(\.value)
    content.hasAgenda = meeting.hasAgenda
    content.items = meeting.items.map { row($0, meeting: meeting, of: record) }
    content.otherPapers = meeting.loose.map { Link($0.report.title, Address($0.report.address)) }
    content.minutes = record.minutesLink(place).map { link in MinutesLink(link: link, confirmedBy: record.confirmation(of: place)) }
    content.confirms = meeting.confirms.compactMap(record.minutesLink)
    content.previous = meeting.previous.map(record.meetingLink)
    content.next = meeting.next.map(record.meetingLink)
    var bodies = PageBodies()
    content.asPrinted = meeting.asPrinted.map { bodies.body($0, topLevel: 3) }
    content.sources = record.sourceRows(meeting.sources + [meeting.minutes?.source].compactMap { $0 })
    return Page(
      address: Address(meeting.address), title: record.meetingName(place), description: description(of: place, record),
      breadcrumbs: Array(record.breadcrumbs(to: place).dropLast()), content: .meeting(content))
  }

  private static func row(_ item: ItemRecord, meeting: MeetingRecord, of record: Record) -> AgendaRow {
    var row = AgendaRow(number: item.number, title: item.title, address: Address(item.address), status: item.status)
    row.reportOf = item.reportOf
    row.pages = item.pages
    row.papers = item.reports.map(\.reportLink) + item.appendices.map(\.appendixLink) + record.minutesPapers(of: item)
    row.outcomes = item.outcomes.map { $0.shown(minutes: meeting.minutes?.address ?? meeting.address) }
    return row
  }

  /// "Meeting of the Cabinet on Thursday 10 July 2025 at 10am: 8 agenda items, 4 reports and the minutes."
  private static func description(of place: Int, _ record: Record) -> String {
    let meeting = record.meetings[place]
    let when = [meeting.date.full, meeting.facts.time.map { "at \($0.value.spoken)" }].compactMap { $0 }.joined(separator: " ")
    var holds: [String] = []
    if !meeting.items.isEmpty { holds.append(plural(meeting.items.count, "agenda item")) }
    if !meeting.reports.isEmpty { holds.append(plural(meeting.reports.count, "report")) }
    if meeting.minutes != nil { holds.append("the minutes") }
    let list = holds.count > 1 ? holds.dropLast().joined(separator: ", ") + " and " + holds[holds.count - 1] : holds.first
    return "Meeting of the \(record.committee(of: place).name) on \(when)\(list.map { ": \($0)" } ?? "")."
  }
}

extension Record {
  /// Where later minutes say that those of a meeting are correct.
  func confirmation(of meeting: Int) -> Link? {
    guard let confirmation = meetings[meeting].minutes?.confirmedBy, let minutes = meetings[confirmation.meeting].minutes else {
      return nil
    }
    return Link(meetingName(confirmation.meeting), Address(minutes.address, anchor: confirmation.anchor))
  }

  /// The minutes that stand under an item, at the pages of the meetings they are of.
  func minutesPapers(of item: ItemRecord) -> [PaperLink] {
    item.minutes.compactMap(minutesLink).map { PaperLink(link: $0, kind: "Minutes", late: false, withheld: nil) }
  }
}
