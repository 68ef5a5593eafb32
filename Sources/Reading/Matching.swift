import Papers
import Text

extension Report {
  /// The rule by which a report's item is found where neither title nor header spoke for it.
  static let byOrder = "order"

  /// Only its place among the papers speaks for its item.
  package var isPlacedByOrder: Bool { item?.origin.rule == Report.byOrder }
}

/// Finds the agenda item of each report: by order, by title and by the running header together.
enum Matching {
  struct Evidence {
    /// The title on the cover, or all its words where it was not read.
    let title: String
    /// Numbers of running headers among the report's lines, with how often.
    let headers: [String: Int]
  }

  struct Match {
    let item: Int
    /// Neither title nor header spoke for it.
    let byOrderAlone: Bool
  }

  /// The assignment of reports to items in rising order that has most evidence. Several reports can share an item.
  static func match(_ reports: [Evidence], to items: [AgendaItem]) -> [Match?] {
    let subjects = reports.map { TitleWords($0.title) }
    let open = items.indices.filter { item in
      switch items[item].status?.value {
      case .toFollow, .report: return true
      case .minutes: return false
      case Optional.none, .some(.none):
        // Where an agenda says nothing of papers, a report of the same title tells.
        let title = words(of: items[item])
        return items[item].pages != nil || subjects.contains { Likeness.of($0, title) >= 0.9 }
      default: return items[item].pages != nil
      }
    }
    guard !open.isEmpty, !reports.isEmpty else { return reports.map { _ in nil } }
    let titles = open.map { words(of: items[$0]) }
    let likeness = subjects.map { subject in titles.map { Likeness.of(subject, $0) } }
    let scores = zip(reports, likeness).map { report, likeness in
      open.indices.map { score(report, items[open[$0]], likeness[$0]) }
    }
    var best = scores[0].enumerated().map { $0.element - Double($0.offset) * skipped }
    var from = [[Int32]](repeating: [Int32](repeating: -1, count: open.count), count: reports.count)
    for report in reports.indices.dropFirst() {
      var next = best
      // The best place of the report before this one, among the items above; each item between costs as it is passed.
      var above: (total: Double, position: Int)?
      for position in open.indices {
        // Two reports on one item need a reason.
        var (step, before) = (best[position] + shared, position)
        if let above, above.total >= step { (step, before) = above }
        next[position] = step + scores[report][position]
        from[report][position] = Int32(before)
        let passed = above.map { ($0.total - skipped, $0.position) }
        above = passed.map { $0.0 >= best[position] ? $0 : (best[position], position) } ?? (best[position], position)
      }
      best = next
    }
    guard var position = best.indices.max(by: { best[$0] < best[$1] }) else { return [] }
    var result = [Match?](repeating: nil, count: reports.count)
    for report in reports.indices.reversed() {
      result[report] = Match(item: open[position], byOrderAlone: scores[report][position] < 0.5)
      position = max(0, Int(from[report][position]))
    }
    return placedByTitle(result, open, likeness)
  }

  /// A report out of the agenda's order that has the title of one item, on which no other was found.
  private static func placedByTitle(_ matches: [Match?], _ open: [Int], _ likeness: [[Double]]) -> [Match?] {
    var matches = matches
    for report in matches.indices where matches[report]?.byOrderAlone == true {
      let alike = open.indices.filter { likeness[report][$0] >= 0.9 }
      guard alike.count == 1, case let item = open[alike[0]], !matches.contains(where: { $0?.item == item }) else { continue }
      matches[report] = Match(item: item, byOrderAlone: false)
    }
    return matches
  }

  /// The words of an item's title without what it says of exemption: no cover repeats "(Exempt - paragraph 3)".
  private static func words(of item: AgendaItem) -> TitleWords { TitleWords(Classification.withoutMark(item.title?.value ?? "")) }

  /// What it adds that a report stands on the item of the one before it, and what each item costs that is passed over.
  private static let shared = -0.6
  private static let skipped = 0.15

  private static func score(_ report: Evidence, _ item: AgendaItem, _ likeness: Double) -> Double {
    var score = likeness * 3
    let total = report.headers.values.reduce(0, +)
    if total > 0, let number = item.number?.value { score += Double(report.headers[number] ?? 0) / Double(total) * 1.5 }
    if item.pages != nil { score += 0.3 }
    if item.status?.value == .toFollow { score -= 1 }
    return score
  }
}
