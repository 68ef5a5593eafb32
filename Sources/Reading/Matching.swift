import Papers
import Text

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
    let open = items.indices.filter {
      items[$0].pages != nil && items[$0].status?.value != .minutes || items[$0].status?.value == .toFollow
        || items[$0].status?.value == .report
    }
    guard !open.isEmpty, !reports.isEmpty else { return reports.map { _ in nil } }
    var best = [[Double]](repeating: [Double](repeating: -.infinity, count: open.count), count: reports.count)
    var from = [[Int]](repeating: [Int](repeating: -1, count: open.count), count: reports.count)
    for report in reports.indices {
      for position in open.indices {
        let own = score(reports[report], items[open[position]])
        if report == 0 {
          best[0][position] = own - Double(position) * 0.15
          continue
        }
        for before in 0...position {
          // Two reports on one item need a reason; a skipped item costs a little.
          let step = before == position ? -0.6 : -0.15 * Double(position - before - 1)
          let total = best[report - 1][before] + own + step
          if total > best[report][position] {
            best[report][position] = total
            from[report][position] = before
          }
        }
      }
    }
    guard var position = best[reports.count - 1].indices.max(by: { best[reports.count - 1][$0] < best[reports.count - 1][$1] }) else {
      return []
    }
    var result = [Match?](repeating: nil, count: reports.count)
    for report in reports.indices.reversed() {
      let item = items[open[position]]
      result[report] = Match(item: open[position], byOrderAlone: score(reports[report], item) < 0.5)
      position = max(0, from[report][position])
    }
    return result
  }

  private static func score(_ report: Evidence, _ item: AgendaItem) -> Double {
    var score = Likeness.of(report.title, item.title?.value ?? "") * 3
    let total = report.headers.values.reduce(0, +)
    if total > 0, let number = item.number?.value { score += Double(report.headers[number] ?? 0) / Double(total) * 1.5 }
    if item.pages != nil { score += 0.3 }
    if item.status?.value == .toFollow { score -= 1 }
    return score
  }
}
