import Diagnostics
import Linking
import Papers
import Reading
import Text

/// A look at the content without a site: everything that a build would say, and where personal data stands that a public
/// paper or a page of the site's own should not show. Nothing is written.
package struct Check: Sendable {
  private let build: Build

  package init(site: String, jobs: Int = 1) { build = Build(site: site, output: "", jobs: jobs) }

  package func run() async -> CheckReport {
    let made = await build.make()
    var report = CheckReport(packs: made.report.packs, diagnostics: made.report.diagnostics)
    guard let content = made.content, let record = made.record else { return report }
    var withheld: [String: [Withheld]] = [:]
    for source in record.sources { withheld[source.path] = source.withheld.filter { !$0.isWithinLines } }
    let held = withheld
    let found = await content.packs.inParallel(chunk: 1, jobs: build.jobs) { Check.personalData(of: $0, withheld: held[$0.path] ?? []) }
    let onPages = await content.articles.inParallel(chunk: 16, jobs: build.jobs) { Check.personalData(on: $0) }
    report.diagnostics = (report.diagnostics + (found + onPages).flatMap { $0 }).inPrintOrder
    return report
  }

  /// What stands in the file and is neither withheld nor looked at already.
  private static func personalData(of pack: Pack, withheld: [Withheld]) -> [Diagnostic] {
    guard let bytes = try? Disk.read(pack.path, followingLinks: true) else { return [] }
    let source = SourceText(path: pack.path, bytes: bytes)
    let settled = (pack.sidecar?.directives ?? []).compactMap { directive -> WordCut? in
      if case .words(let words) = directive.target { WordCut(words) } else { nil }
    }
    let open = (pack.sidecar?.directives ?? []).compactMap { directive -> ClosedRange<Int>? in
      if case .lines(let lines, _) = directive.target, directive.verdict == .publish { lines } else { nil }
    }
    return PersonalData.find(in: source).filter { datum in
      if withheld.contains(where: { $0.lines.contains(datum.line) }) || open.contains(where: { $0.contains(datum.line) }) { return false }
      let text = source.lines[datum.line - 1].text
      return !settled.contains { words in words.ranges(in: text).contains { $0.overlaps(datum.bytes) } }
    }.map { Diagnostic(.personalData($0.kind), at: Place(pack.path, line: $0.line, column: $0.column)) }
  }
}

extension Check {
  /// The site's own pages have no sidecar: what stands there was written for them.
  private static func personalData(on article: Article) -> [Diagnostic] {
    guard let bytes = try? Disk.read(article.path, followingLinks: true) else { return [] }
    return PersonalData.find(in: SourceText(path: article.path, bytes: bytes)).map {
      Diagnostic(.personalDataOnPage($0.kind), at: Place(article.path, line: $0.line, column: $0.column))
    }
  }
}

extension Content {
  fileprivate var articles: [Article] { committees + members + decisions + pages }
}

/// What a check found, for the command to tell.
package struct CheckReport: Sendable {
  package var packs: Int
  /// In print order.
  package var diagnostics: [Diagnostic]

  package var outcome: Outcome { Outcome(of: diagnostics) }
  package var personalData: Int { diagnostics.count { $0.finding.isPersonalData } }

  /// `4 packs (nothing written): 2 places with personal data; 1 error, 3 warnings`
  package var closingLine: String {
    let others = diagnostics.filter { !$0.finding.isPersonalData }
    let counts = [Severity.error, .warning].map { severity in (others.count { $0.severity == severity }, severity.rawValue) }
      .filter { $0.0 > 0 || $0.1 == "warning" }.map { BuildReport.counted($0.0, $0.1) }.joined(separator: ", ")
    let places = personalData == 0 ? "no personal data found" : "\(BuildReport.counted(personalData, "place")) with personal data"
    return "\(BuildReport.counted(packs, "pack")) (nothing written): \(places); \(counts)"
  }

  package var json: JSON {
    .object([
      ("packs", .integer(packs)), ("personalData", .integer(personalData)), ("diagnostics", .array(diagnostics.map(BuildReport.json(of:)))),
    ])
  }
}
