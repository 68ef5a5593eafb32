import Calendar
import Diagnostics
import HTML
import Linking
import Pages
import Papers
import Templates
import Text

/// The whole way: scan, read, link, plan, render, check, write.
package struct Build: Sendable {
  /// The content folder, as the publisher names it.
  package var site: String
  package var output: String
  /// The day that "next" and "coming up" refer to, where the command gives it.
  package var asOf: Day?
  /// Files and pages that are worked on at the same time.
  package var jobs: Int

  package init(site: String, output: String, asOf: Day? = nil, jobs: Int = 1) {
    (self.site, self.output, self.asOf, self.jobs) = (site, output, asOf, max(1, jobs))
  }

  package func run() async -> BuildReport {
    if outputAmongContent {
      var report = BuildReport()
      report.diagnostics.append(Diagnostic(.outputAmongContent(folder: output), at: Place(output)))
      report.stopped = true
      return report
    }
    let made = await make()
    var report = made.report
    guard !report.stopped else { return ended(report, stopped: true) }
    let outcome = await SiteWriter.write(made.pages.map(\.file) + made.assets, to: output, jobs: jobs)
    (report.written, report.unchanged, report.deleted) = (outcome.written.count, outcome.unchanged, outcome.deleted.count)
    let addresses = Set(made.pages.map(\.file.path))
    report.pagesWritten = outcome.written.count { addresses.contains($0) }
    report.diagnostics += outcome.diagnostics
    return ended(report, stopped: !outcome.diagnostics.isEmpty && outcome.written.isEmpty)
  }

  /// The site as it would be written, checked. The content still holds what is withheld: only `Check` and `Withdrawal` look
  /// into it, and they print no word of it.
  struct Made: Sendable {
    var report = BuildReport()
    var content: Content?
    var record: Record?
    var pages: [RenderedPage] = []
    var assets: [OutputFile] = []
  }

  /// All but the writing. The report says that the build stopped where nothing may be written.
  func make() async -> Made {
    var made = Made()
    var report = BuildReport()
    let folder = ContentFolder(site)
    let reading = await ContentReading.read(folder, jobs: jobs)
    report.packs = reading.content.packs.count
    report.diagnostics = reading.diagnostics
    // Without a council there is no site, and nothing that the pages could say.
    guard !reading.diagnostics.contains(where: { $0.finding == .noContentFolder || $0.finding == .noSiteFile }) else {
      made.report = ended(report, stopped: true)
      return made
    }
    let record = Linker.link(reading.content, asOf: asOf ?? reading.content.council.asOf)
    report.diagnostics += record.diagnostics + ThemeCheck.problems(of: record.council.colours, in: folder.site?.path ?? site)
    account(for: record, in: &report)

    let pages = await render(record, hasTheme: reading.assets.contains { $0.path == "assets/theme.css" })
    report.pages = pages.count
    let own = Templates.assets(for: record.council).map { OutputFile($0.path, $0.bytes) }
    let assets = own + reading.assets
    report.diagnostics += await check(pages, assets) + leaks(of: record.secrets, intoAssets: own)
    let orders = directives(of: reading.content.packs)
    let stops = report.diagnostics.contains { $0.finding.stopsTheBuild || orders.contains($0.place) && $0.severity == .error }
    (made.content, made.record, made.pages, made.assets) = (reading.content, record, pages, assets)
    made.report = ended(report, stopped: stops)
    return made
  }

  /// Where sidecars say what to withhold and what to publish. An order that no longer fits its pack stops the build:
  /// what it was to hold back would be published.
  private func directives(of packs: [Pack]) -> Set<Place> {
    var places: Set<Place> = []
    for sidecar in packs.compactMap(\.sidecar) {
      for directive in sidecar.directives { places.insert(Place(sidecar.path, line: directive.line, column: directive.column)) }
    }
    return places
  }

  /// The words of every file, and an error for each that would lose some.
  private func account(for record: Record, in report: inout BuildReport) {
    let told = Set(report.diagnostics.filter { if case .wordsLost = $0.finding { true } else { false } }.map(\.place.path))
    for (path, coverage) in record.coverage.sorted(by: { $0.key < $1.key }) {
      report.coverage = report.coverage + coverage
      if coverage.lost != 0, !told.contains(path) {
        report.diagnostics.append(Diagnostic(.wordsLost(count: coverage.lost), at: Place(path)))
      }
    }
  }

  private func render(_ record: Record, hasTheme: Bool) async -> [RenderedPage] {
    let frame = SitePlan.frame(of: record, hasTheme: hasTheme)
    let secrets = record.secrets.isEmpty ? record.secrets : record.secrets.excusing(ownWords(of: record, in: frame))
    return await SitePlan.pages(of: record).inParallel(chunk: 64, jobs: jobs) { page in
      let bytes = Templates.render(page, in: frame).bytes
      return RenderedPage(
        address: page.address, file: OutputFile(page.address.file, bytes), article: page.content.article, scan: PageScan(bytes),
        leaks: secrets.leaks(into: bytes))
    }
  }

  /// The pages of this site without a single paper, and what notices say of the law: words of the templates that also stand in a withheld paper are no leak.
  private func ownWords(of record: Record, in frame: Frame) -> [[UInt8]] {
    let empty = Linker.link(Content(council: record.council, packs: []), asOf: record.asOf)
    return SitePlan.pages(of: empty).map { Templates.render($0, in: frame).bytes } + [Templates.wordsOfTheLaw]
  }

  /// Everything that can be wrong with the site as a whole, page by page in the order of the plan.
  private func check(_ pages: [RenderedPage], _ others: [OutputFile]) async -> [Diagnostic] {
    let links = LinkCheck(pages: pages, others: others)
    let problems = await pages.inParallel(chunk: 64, jobs: jobs) { page in
      let leak = Diagnostic(.withheldTextInOutput(page: page.address.path), at: Place(page.article?.path ?? page.file.path))
      return (page.leaks ? [leak] : []) + links.problems(of: page)
    }
    return Build.collisions(pages.map(\.file) + others) + problems.flatMap { $0 }
  }

  /// A style sheet says "class" and "width" whatever a withheld paper says.
  private func leaks(of secrets: Secrets, intoAssets files: [OutputFile]) -> [Diagnostic] {
    secrets.isEmpty ? [] : Build.leaks(of: secrets.excusing(Templates.assets(for: Council()).map(\.bytes)), into: files)
  }

  /// The last search, of every file that Lectern makes. Files that the publisher puts there are copied as they are.
  package static func leaks(of secrets: Secrets, into files: [OutputFile]) -> [Diagnostic] {
    files.filter { secrets.leaks(into: $0.bytes) }.map { file in
      Diagnostic(.withheldTextInOutput(page: address(of: file)), at: Place(file.path))
    }
  }

  /// Two files at one place, or one where another needs a folder.
  static func collisions(_ files: [OutputFile]) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var taken: [String: OutputFile] = [:]
    for file in files {
      let place = Place(file.source ?? file.path)
      if !OutputFile.isSound(file.path) {
        diagnostics.append(Diagnostic(.outputUnwritable(path: file.path, reason: "no file can have this name"), at: place))
      } else if let other = taken[file.path] {
        let owner = other.source ?? "a page or file that Lectern makes"
        diagnostics.append(Diagnostic(.twoPagesOneAddress(address: address(of: file), other: owner), at: place))
      } else {
        taken[file.path] = file
      }
    }
    for file in files {
      var path = file.path
      while let folder = OutputFile.folder(of: path) {
        if let other = taken[folder] {
          let finding = Finding.twoPagesOneAddress(address: "/\(folder)", other: "the folder of \(address(of: file))")
          diagnostics.append(Diagnostic(finding, at: Place(other.source ?? folder)))
        }
        path = folder
      }
    }
    return diagnostics
  }

  private static func address(of file: OutputFile) -> String {
    let index = "index.html"
    return "/" + (file.path == index || file.path.hasSuffix("/" + index) ? String(file.path.dropLast(index.count)) : file.path)
  }

  /// Whether the output would lie among the sources, or the sources among the output.
  private var outputAmongContent: Bool {
    guard let content = Disk.realPath(site), let output = Build.realPath(ofMissing: output) else { return false }
    return (output + "/").hasPrefix(content + "/") || (content + "/").hasPrefix(output + "/")
  }

  /// The real path of something that need not be there yet.
  private static func realPath(ofMissing path: String) -> String? {
    if let real = Disk.realPath(path) { return real }
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    guard let slash = path.lastIndex(of: "/") else { return Disk.realPath(".").map { "\($0)/\(path)" } }
    let parent = slash == path.startIndex ? "/" : String(path[..<slash])
    return realPath(ofMissing: parent).map { "\($0)/\(path[path.index(after: slash)...])" }
  }

  private func ended(_ report: BuildReport, stopped: Bool) -> BuildReport {
    var report = report
    report.stopped = stopped
    report.diagnostics = report.diagnostics.inPrintOrder.withoutRepeats
    return report
  }
}

extension [Diagnostic] {
  /// Once each: a stage may pass on what an earlier one found.
  var withoutRepeats: [Diagnostic] {
    var seen: Set<String> = []
    return filter { seen.insert($0.text).inserted }
  }
}
