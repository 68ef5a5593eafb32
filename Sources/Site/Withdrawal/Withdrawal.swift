import Calendar
import Diagnostics
import Linking
import Pages
import Papers
import Reading
import Text

/// Takes a published paper back: finds the pack behind a page, names the paper in the pack's sidecar, builds the site again,
/// and says where else its text stood or still stands. No word of the paper is ever printed.
package struct Withdrawal: Sendable {
  private let build: Build
  private let address: String
  private let anchor: String?
  private let reason: String

  /// `address` as it stands in a browser or on the site: with or without the site's own address, `index.html` or an anchor.
  package init(_ address: String, reason: String, from build: Build) {
    self.build = build
    self.reason = reason.singleSpaced
    var path = address.trimmed
    if let host = path.firstRange("://") {
      path = String(path[host...])
      path = path.firstIndex(of: "/").map { String(path[$0...]) } ?? "/"
    }
    let pieces = path.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    anchor = pieces.count > 1 && !pieces[1].isEmpty ? pieces[1] : nil
    path = String(pieces[0].prefix { $0 != "?" })
    if path.hasSuffix("index.html") { path = String(path.dropLast("index.html".count)) }
    if !path.hasPrefix("/") { path = "/" + path }
    self.address = path.hasSuffix("/") ? path : path + "/"
  }

  package func run() async -> WithdrawalReport {
    let before = await build.make()
    var report = WithdrawalReport(build: before.report)
    report.build.stopped = true
    guard let record = before.record, let content = before.content else { return report }
    let found: PaperAtAddress
    switch PaperAtAddress.find(pathInSite(of: record), anchor: anchor, in: record) {
    case .success(let paper): found = paper
    case .failure(let miss):
      report.build.diagnostics.append(Diagnostic(finding(for: miss, in: record), at: Place(shown)))
      return report
    }
    let source = record.sources[found.source]
    guard let pack = content.packs.first(where: { $0.path == source.path }) else { return report }
    let parts = found.parts(in: pack)
    guard let lines = Withdrawal.lines(of: parts), let entry = entry(for: found, parts, lines) else {
      report.build.diagnostics.append(Diagnostic(.withdrawalWithoutPaper(address: shown), at: Place(shown)))
      return report
    }
    // What is held back by the publisher's word or by a sure mark stays as it is.
    let isHeld = source.withheld.contains {
      !$0.inDoubt && $0.lines.lowerBound <= lines.lowerBound && lines.upperBound <= $0.lines.upperBound
    }
    let sidecar = pack.sidecar?.path ?? Withdrawal.sidecar(beside: pack.path)
    if isHeld {
      report.said.append("\(source.path): lines \(lines.lowerBound)-\(lines.upperBound) are held back already")
    } else if let problem = write(entry, to: sidecar, of: pack) {
      report.build.diagnostics.append(problem)
      return report
    } else {
      report.said.append("\(sidecar): written: withhold: \(Withdrawal.spelled(entry))")
    }
    report.build = await build.run()
    guard !report.build.stopped else { return report }
    await say(what: parts, of: pack, found: found, before: before, in: &report)
    return report
  }

  // MARK: The entry

  private func entry(for paper: PaperAtAddress, _ parts: [Part], _ lines: ClosedRange<Int>) -> [(key: String, value: String)]? {
    switch paper.name {
    case .item(let number): return [("item", number), ("reason", reason)]
    case .appendix(let item?, let label): return [("appendix", label), ("item", item), ("reason", reason)]
    case .appendix(nil, let label): return [("appendix", label), ("reason", reason)]
    case .lines:
      let leaves = parts.flatMap(\.body.leaves)
      let head = leaves.filter { $0.line == lines.lowerBound } + leaves.filter { $0.line > lines.lowerBound }.sorted { $0.line < $1.line }
      let words = head.prefix(6).flatMap { Words.folded($0.text) }.prefix(5)
      return words.isEmpty
        ? nil : [("lines", "\(lines.lowerBound)-\(lines.upperBound)"), ("words", words.joined(separator: " ")), ("reason", reason)]
    }
  }

  /// From the first line of text to the last line of the last part.
  private static func lines(of parts: [Part]) -> ClosedRange<Int>? {
    guard let first = parts.flatMap(\.body.leaves).map(\.line).min(), let last = parts.map(\.lines.upperBound).max() else { return nil }
    return first...max(first, last)
  }

  private static func spelled(_ entry: [(key: String, value: String)]) -> String {
    entry.filter { $0.key != "words" && $0.key != "reason" }.map { "\($0.key): \($0.value)" }.joined(separator: ", ")
  }

  private static func sidecar(beside pack: String) -> String {
    guard let dot = pack.lastIndex(of: ".") else { return pack + ".yml" }
    return String(pack[..<dot]) + ".yml"
  }

  // MARK: The sidecar

  /// Writes beside and renames, after it was read again and found sound.
  private func write(_ entry: [(key: String, value: String)], to path: String, of pack: Pack) -> Diagnostic? {
    let edit = SidecarEdit(entry: entry)
    let isFrontMatter = path == pack.path
    let refused = Diagnostic(.sidecarNotExtended(entry: Withdrawal.spelled(entry)), at: Place(path))
    do throws(Disk.Refusal) {
      let isThere = Disk.kind(of: path, followingLinks: true) != nil
      let old = isThere ? String(decoding: try Disk.read(path, followingLinks: true), as: UTF8.self) : ""
      guard let new = isFrontMatter ? edit.added(toFrontMatterOf: old) : edit.added(to: old) else { return refused }
      let source = SourceText(path: path, bytes: Array(new.utf8))
      let (sidecar, problems) =
        isFrontMatter ? (Sidecars.frontMatter(of: source).map { ($0.sidecar, $0.diagnostics) } ?? (nil, [])) : Sidecars.read(source)
      let before = pack.sidecar?.directives.count ?? 0
      guard sidecar?.directives.count == before + 1, !problems.contains(where: { $0.severity == .error }) else { return refused }
      let real = isThere ? Disk.realPath(path) ?? path : path
      let beside = real + ".new"
      try Disk.create(beside, Array(new.utf8))
      try Disk.rename(beside, to: real)
      return nil
    } catch {
      return Diagnostic(.outputUnwritable(path: path, reason: error.reason), at: Place(path))
    }
  }

  // MARK: Where else

  /// The pages that the text was taken from, and the papers that print the same and are still there.
  private func say(what parts: [Part], of pack: Pack, found: PaperAtAddress, before: Build.Made, in report: inout WithdrawalReport) async {
    let after = await build.make()
    guard let record = after.record, let content = after.content else { return }
    let runs = LongRuns(of: parts.map(\.body))
    guard !runs.isEmpty else { return }
    var stood: [String] = []
    for page in before.pages where runs.count(in: page.file.bytes) > 0 {
      let now = after.pages.first { $0.file.path == page.file.path }
      if now.map({ runs.count(in: $0.file.bytes) < runs.count(in: page.file.bytes) }) ?? true { stood.append(page.address.path) }
    }
    if !stood.isEmpty { report.said.append("taken from: " + stood.sorted().joined(separator: ", ")) }
    for (index, source) in record.sources.enumerated() {
      guard let other = content.packs.first(where: { $0.path == source.path }) else { continue }
      for part in other.parts {
        let isOwn = other.path == pack.path && parts.contains { $0.lines == part.lines }
        let shared = runs.count(in: part.body)
        guard !isOwn, shared >= 3,
          !source.withheld.contains(where: {
            !$0.isWithinLines && $0.lines.lowerBound <= part.lines.lowerBound && part.lines.upperBound <= $0.lines.upperBound
          })
        else { continue }
        let page = Withdrawal.page(of: part, index, in: record, other)
        report.said.append(
          "still printed: \(other.path):\(part.lines.lowerBound)-\(part.lines.upperBound) shares \(shared) runs of eight words with it, on \(page); "
            + "withdraw it, too: lectern withdraw \(page) --reason ...")
      }
    }
  }

  private static func page(of part: Part, _ source: Int, in record: Record, _ pack: Pack) -> String {
    let own = record.sources[source].papers.filter { $0.lines.overlaps(part.lines) }
    if case .minute(let minutes, let entry) = part.role {
      for meeting in record.meetings {
        if let found = meeting.minutes, found.source == source, found.index == minutes, found.entries.indices.contains(entry) {
          return "\(found.address)#\(found.entries[entry].anchor)"
        }
      }
    }
    return own.min { $0.lines.count < $1.lines.count }?.address ?? record.sources[source].address
  }

  // MARK: What was not found

  /// The site may stand below the root of its host.
  private func pathInSite(of record: Record) -> String {
    guard let own = record.council.address, let host = own.firstRange("://") else { return address }
    let rest = String(own[host...])
    let base = rest.firstIndex(of: "/").map { String(rest[$0...]) } ?? "/"
    return base.count > 1 && address.hasPrefix(base) ? "/" + address.dropFirst(base.count) : address
  }

  private var shown: String { anchor.map { "\(address)#\($0)" } ?? address }

  private func finding(for miss: PaperAtAddress.Miss, in record: Record) -> Finding {
    switch miss {
    case .several: .withdrawalOfSeveral(address: address)
    case .noPaper: .withdrawalWithoutPaper(address: address)
    case .publishersOwn(let path): .withdrawalOfOwnPage(path: path)
    case .unknown:
      .brokenLink(address: address, suggestions: NearMiss.suggestions(for: address, among: PaperAtAddress.addresses(in: record)))
    }
  }
}

/// What a withdrawal did, for the command to tell.
package struct WithdrawalReport: Sendable {
  package var build: BuildReport
  /// What was written, and where the text stood, a line each.
  package var said: [String] = []
}

extension String {
  /// Behind the first place of a short text.
  fileprivate func firstRange(_ text: String) -> Index? {
    let wanted = Array(text.utf8)
    var at = utf8.startIndex
    while at < utf8.endIndex {
      if utf8[at...].starts(with: wanted) { return utf8.index(at, offsetBy: wanted.count) }
      at = utf8.index(after: at)
    }
    return nil
  }
}
