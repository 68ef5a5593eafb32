import HTML
import Pages
import Papers

extension Sheet {
  /// A report at a glance. What its cover says just below is not said twice.
  func facts(of report: ReportText, title: String) -> [(label: String, value: HTML?)] {
    let cover: [(label: String, value: HTML?)] = [
      ("Subject", words(report.subject == title ? nil : report.subject)),
      ("Wards", words(report.wards.isEmpty ? nil : report.wards.joined(separator: ", "))),
      ("Portfolio", words(report.portfolio)),
    ]
    return [("Report of", words(report.reportOf)), ("Key decision", yesOrNo(report.keyDecision))] + (report.showsCover ? [] : cover) + [
      ("Also to", report.alsoTo.map(destination).joined("; ")),
      ("Recommendations", recommendations(of: report)),
      ("Decision", report.decision.map(link)),
      ("Ask", report.correctedContacts.isEmpty ? nil : "\(report.correctedContacts.map(contact(of:)).joined("; ")) (corrected)"),
    ]
  }

  private func destination(_ body: ReportText.Destination) -> HTML {
    if let link = body.link { return self.link(link) }
    return "\(body.name)\(body.date.map { ", \(time($0))" as HTML })"
  }

  private func recommendations(of report: ReportText) -> HTML? {
    guard report.recommendations > 0 else { return nil }
    let words = count(report.recommendations, "recommendation")
    guard let anchor = report.recommendationsAnchor else { return HTML(text: words) }
    return "<a href=\"\(url: "#" + anchor)\">\(words)</a>"
  }

  /// The report as printed, under what has to be said about it.
  func text(of report: ReportText) -> HTML {
    let caution: HTML? = report.caution.map { "<div class=\"notice\"><p>\($0)</p></div>\n" }
    return section(
      "The report", id: "on-report",
      "\(caution)\(paper(contents: written(report.contents, as: report.body), level: 3, text(of: report.body)))")
  }
}

extension ReportText {
  /// Its text begins with its cover, as labels and values.
  fileprivate var showsCover: Bool {
    body.blocks.prefix(8).contains { if case .form(let fields) = $0 { fields.count > 3 } else { false } }
  }
}
