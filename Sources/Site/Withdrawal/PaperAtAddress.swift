import Linking
import Papers
import Text

/// The paper that stands behind an address of the site.
struct PaperAtAddress {
  /// How the sidecar names it.
  enum Name: Equatable {
    case item(String)
    case appendix(item: String?, label: String)
    /// From its first line to its last.
    case lines
  }
  let name: Name
  /// The file whose sidecar has to name it.
  let source: Int
  let parts: [PartPlace]

  /// Why an address names no paper.
  enum Miss: Error, Equatable {
    /// The page shows several papers, each of which has a page of its own.
    case several
    /// The agenda's own words are all there is.
    case noPaper
    case publishersOwn(path: String)
    case unknown
  }

  static func find(_ path: String, anchor: String?, in record: Record) -> Result<PaperAtAddress, Miss> {
    for meeting in record.meetings {
      if let found = find(path, anchor, in: meeting, record) { return found }
    }
    if let source = record.sources.firstIndex(where: { $0.address == path }) {
      return .success(PaperAtAddress(name: .lines, source: source, parts: []))
    }
    if let article = record.articles.first(where: { $0.address == path }) { return .failure(.publishersOwn(path: article.article.path)) }
    return .failure(isPage(path, of: record) ? .several : .unknown)
  }

  private static func find(_ path: String, _ anchor: String?, in meeting: MeetingRecord, _ record: Record) -> Result<PaperAtAddress, Miss>?
  {
    guard path.hasPrefix(meeting.address) else { return nil }
    if let minutes = meeting.minutes, minutes.address == path { return .success(paper(in: minutes, anchor)) }
    for item in meeting.items {
      let papers = item.reports + item.appendices
      if item.address == path {
        guard let first = papers.first else { return .failure(.noPaper) }
        let isAlone = meeting.items.count { $0.number == item.number } == 1
        let name = item.number.flatMap { isAlone ? Name.item($0) : nil } ?? .lines
        let own = name == .lines ? [first] : papers
        return .success(PaperAtAddress(name: name, source: first.place.source, parts: own.map(\.place)))
      }
      if let paper = item.reports.dropFirst().first(where: { $0.address == path }) { return .success(alone(paper)) }
      if let paper = item.appendices.first(where: { $0.address == path }) {
        guard let label = paper.label, item.appendices.count(where: { $0.label == label }) == 1 else { return .success(alone(paper)) }
        return .success(
          PaperAtAddress(name: .appendix(item: item.number, label: label), source: paper.place.source, parts: [paper.place]))
      }
    }
    for loose in meeting.loose {
      if loose.report.address == path { return .success(alone(loose.report)) }
      if let paper = loose.appendices.first(where: { $0.address == path }) { return .success(alone(paper)) }
    }
    return nil
  }

  private static func alone(_ paper: PaperRecord) -> PaperAtAddress {
    PaperAtAddress(name: .lines, source: paper.place.source, parts: [paper.place])
  }

  /// One minute, where the anchor or a longer one names it; all of them otherwise. Places are told by role: `part` is -1
  /// for the head and all entries, else the entry.
  private static func paper(in minutes: MinutesRecord, _ anchor: String?) -> PaperAtAddress {
    let entry = anchor.flatMap { anchor in minutes.entries.lastIndex { anchor == $0.anchor || anchor.hasPrefix($0.anchor + "-") } }
    return PaperAtAddress(
      name: .lines, source: minutes.source, parts: [], minutes: minutes.index, entry: entry)
  }

  /// The minutes that are meant, and which of their entries.
  private(set) var minutes: Int?
  private(set) var entry: Int?

  init(name: Name, source: Int, parts: [PartPlace], minutes: Int? = nil, entry: Int? = nil) {
    (self.name, self.source, self.parts, self.minutes, self.entry) = (name, source, parts, minutes, entry)
  }

  /// Its parts in a pack, in the order of the file.
  func parts(in pack: Pack) -> [Part] {
    if let minutes {
      return pack.parts.filter { part in
        switch part.role {
        case .minutes(minutes): entry == nil
        case .minute(minutes, let own): entry == nil || own == entry
        default: false
        }
      }
    }
    if parts.isEmpty { return pack.parts }
    return parts.filter { $0.source == source }.flatMap { place in
      pack.parts.indices.contains(place.part) ? pack.parts(of: pack.parts[place.part].role) : []
    }
  }

  private static func isPage(_ path: String, of record: Record) -> Bool {
    SitePlan.pages(of: record).contains { $0.address.path == path }
  }

  /// The pages of papers, for suggestions.
  static func addresses(in record: Record) -> [String] {
    var all: [String] = []
    for meeting in record.meetings {
      for item in meeting.items { all += (item.reports + item.appendices).map(\.address) }
      for loose in meeting.loose { all += [loose.report.address] + loose.appendices.map(\.address) }
      if let minutes = meeting.minutes { all.append(minutes.address) }
    }
    return all + record.sources.map(\.address)
  }
}

extension Pack {
  /// A paper can lie in several parts.
  fileprivate func parts(of role: Part.Role) -> [Part] { parts.filter { $0.role == role } }
}
