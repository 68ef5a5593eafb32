import Calendar
import Text

/// Where pages stand: made from what is printed, never from the order of building.
enum Addresses {
  static func committee(_ slug: String) -> String { "/committees/\(slug)/" }
  static func meeting(committee slug: String, _ date: Day, suffix: String) -> String {
    "/meetings/\(slug)/\(date.iso)\(suffix.isEmpty ? "" : "-" + suffix)/"
  }
  static func minutes(of meeting: String) -> String { meeting + "minutes/" }
  static func source(_ slug: String) -> String { "/sources/\(slug)/" }
  static func edition(_ slug: String) -> String { "/forward-plan/\(slug)/" }
  static func decision(_ slug: String) -> String { "/decisions/\(slug)/" }

  /// `item-4a`, `item-8-10`, `item-b-1` where numbers begin again in a Part B; an item without a number is known by its title.
  static func item(number: String?, part: String? = nil, title: String) -> String {
    let number = number.map { Slug.make($0) } ?? ""
    if !number.isEmpty { return "item-" + (part.map { $0 + "-" } ?? "") + number }
    let slug = Slug.make(title)
    return slug.isEmpty ? "item" : slug
  }

  /// A report that no item was found for.
  static func looseReport(subject: String?) -> String {
    let slug = subject.map { Slug.make($0) } ?? ""
    return slug.isEmpty ? "report" : "report-" + slug
  }

  /// "Appendix A" is `appendix-a`, "Annex 1" `annex-1`, "B" `appendix-b`; without a label the slug of its title.
  static func appendix(label: String?, title: String?) -> String {
    let slug = label.map { Slug.make($0) } ?? ""
    if !slug.isEmpty { return label.map { Label($0).isAppendix } == true ? slug : "appendix-" + slug }
    let named = title.map { Slug.make($0) } ?? ""
    return named.isEmpty ? "appendix" : named
  }

  /// The place of a minute on the page of its minutes.
  static func minute(number: String?, title: String?) -> String {
    let slug = Slug.make(number ?? title ?? "")
    return slug.isEmpty ? "minute" : "minute-" + slug
  }
}

/// Names given out under one roof: the second of a kind gets `-2`.
struct TakenNames {
  private var taken: Set<String>

  init(_ taken: Set<String> = []) { self.taken = taken }

  mutating func claim(_ wanted: String) -> String {
    var name = wanted
    var count = 1
    while !taken.insert(name).inserted {
      count += 1
      name = "\(wanted)-\(count)"
    }
    return name
  }
}
