import Calendar
import HTML
import Pages
import Papers
import Text

// What search engines and harvesters read: schema.org, as JSON-LD.
extension Sheet {
  var structuredData: HTML {
    guard let thing else { return "" }
    let script = "<script type=\"application/ld+json\">" + thing.compact + "</script>\n"
    return HTML(trusted: Array(script.utf8))  // the JSON writer escapes what could end the script
  }

  private var thing: JSON? {
    switch page.content {
    case .meeting(let meeting): event(meeting)
    case .item(let item): item.report.map { report($0, item.title, item.sources) }
    case .report(let page): page.report.map { report($0, page.title, page.sources) }
    default: nil
    }
  }

  private func event(_ meeting: MeetingPage) -> JSON {
    var members = opening("Event", name: "\(meeting.committee.text), \(meeting.date.long)")
    let start = meeting.date.iso + (meeting.time.map { "T\($0.iso)" } ?? "")
    members.append(("startDate", .string(start)))
    members.append(("eventStatus", .string("https://schema.org/" + status(meeting.state))))
    if let venue = meeting.venue {
      members.append(("location", .object([("@type", .string("Place")), ("name", .string(venue))])))
    }
    members.append(("organizer", council))
    return .object(members)
  }

  private func status(_ state: Meeting.State?) -> String {
    switch state {
    case .cancelled: "EventCancelled"
    case .adjourned: "EventPostponed"
    case .rearranged: "EventRescheduled"
    case nil: "EventScheduled"
    }
  }

  private func report(_ report: ReportText, _ title: String, _ sources: [SourceRow]) -> JSON {
    var members = opening("Report", name: report.subject ?? title)
    if let published = sources.first?.published { members.append(("datePublished", .string(published.iso))) }
    members.append(("publisher", council))
    return .object(members)
  }

  private var council: JSON { .object([("@type", .string("GovernmentOrganization")), ("name", .string(frame.council.name))]) }

  private func opening(_ type: String, name: String) -> [(String, JSON)] {
    var members: [(String, JSON)] = [
      ("@context", .string("https://schema.org")), ("@type", .string(type)), ("name", .string(name)),
    ]
    if let root = frame.council.address { members.append(("url", .string(root + here.path.dropFirst()))) }
    return members
  }
}
