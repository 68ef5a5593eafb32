import Linking
import Pages
import Papers

extension SitePlan {
  static func committees(of record: Record) -> [Page] {
    let order = record.committees.indices.sorted { left, right in
      (record.committees[left].name, record.committees[left].slug) < (record.committees[right].name, record.committees[right].slug)
    }
    let rows = order.map { place in
      let (next, past) = record.meetingsByTime(of: place)
      return CommitteesPage.Row(
        link: record.committeeLink(place), meetings: record.committees[place].meetings.count, next: next.first.map(record.summary),
        last: past.first.map(record.summary))
    }
    let list = Page(
      address: .committees, title: "Committees",
      description: "The \(rows.count == 1 ? "body" : "\(rows.count) bodies") of \(record.council.name) whose papers are here.",
      breadcrumbs: [.home], content: .committees(CommitteesPage(rows: rows)))
    return [list] + order.map { committee($0, of: record) }
  }

  private static func committee(_ place: Int, of record: Record) -> Page {
    let committee = record.committees[place]
    let (next, past) = record.meetingsByTime(of: place)
    // The membership is printed on each agenda: the last one holds.
    let latest = committee.meetings.last { record.meetings[$0].facts.members?.isEmpty == false }
    let content = CommitteePage(
      name: committee.name, article: committee.article, members: latest.map { record.meetings[$0].people } ?? [],
      membersFrom: latest.map(record.meetingLink), next: next.map(record.summary), past: past.map(record.summary),
      formerly: committee.formerly.map(record.committeeLink))
    return Page(
      address: Address(committee.address), title: committee.name,
      description: committee.article?.description?.value
        ?? "\(plural(committee.meetings.count, "meeting")) of the \(committee.name): agendas, reports and minutes.",
      breadcrumbs: [.home, Link("Committees", .committees)], content: .committee(content), language: committee.article?.language?.value)
  }
}

extension Record {
  /// The meetings of a body: to come, soonest first; past, newest first.
  fileprivate func meetingsByTime(of committee: Int) -> (next: [Int], past: [Int]) {
    let all = committees[committee].meetings
    return (all.filter { meetings[$0].date >= asOf }, all.filter { meetings[$0].date < asOf }.reversed())
  }
}

extension MeetingRecord {
  var people: [Person] { (facts.members ?? []).compactMap { Person($0) } }
}
