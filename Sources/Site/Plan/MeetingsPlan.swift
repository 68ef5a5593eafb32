import Linking
import Pages

extension SitePlan {
  /// `/meetings/` and a page for each year.
  static func meetingLists(of record: Record) -> [Page] {
    let years = Set(record.meetings.map(\.date.year)).sorted(by: >).map { year in
      MeetingsPage.Year(
        year: year, link: Link(String(year), Address.meetings.appending(String(year))),
        meetings: record.meetings.indices.filter { record.meetings[$0].date.year == year }.reversed().map(record.summary))
    }
    let all = Page(
      address: .meetings, title: "Meetings",
      description: "All \(plural(record.meetings.count, "meeting")) of \(record.council.name) whose papers are here.",
      breadcrumbs: [.home], content: .meetings(MeetingsPage(years: years, year: nil, otherYears: years.map(\.link))))
    return [all]
      + years.map { year in
        Page(
          address: year.link.address, title: "Meetings in \(year.year)",
          description: "The \(plural(year.meetings.count, "meeting")) of \(record.council.name) in \(year.year).",
          breadcrumbs: [.home, Link("Meetings", .meetings)],
          content: .meetings(MeetingsPage(years: [year], year: year.year, otherYears: years.filter { $0.year != year.year }.map(\.link))))
      }
  }
}
