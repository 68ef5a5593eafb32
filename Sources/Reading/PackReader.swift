import Diagnostics
import Papers
import Text

/// One file in, one pack out. Depends on the file and its sidecar and on nothing else, so that files can be read side by
/// side and cached by content.
///
/// Lines become zones (front sheet, agenda, minutes, reports, forward plan), zones items, items fields; every line that
/// holds a word ends in exactly one part or is furniture.
package enum PackReader {
  package static func read(_ source: SourceText, sidecar: Sidecar? = nil) -> Pack {
    var pack = pack(of: source, sidecar)
    // The sheet is gone by now, and the packed text takes its room.
    pack.packParts()
    return pack
  }

  private static func pack(of source: SourceText, _ sidecar: Sidecar?) -> Pack {
    var reading = PackReading(source, sidecar: sidecar)
    reading.run()
    return reading.pack
  }
}

struct PackReading {
  var sheet: Sheet
  var pack: Pack
  /// Names of bodies as the file prints them in mixed case.
  var known: [String] = []
  var items: [AgendaReading.Item] = []
  /// Which minutes are those of the meeting that the page is of.
  var minutesOfPage: Int?
  /// What was read of each cover, by its first line.
  var covers: [Range<Int>: ReportCover.Reading] = [:]
  private let repairs: [Repair]

  init(_ source: SourceText, sidecar: Sidecar?) {
    sheet = Sheet(source)
    repairs = source.repairs
    pack = Pack(
      path: source.path, name: source.name, facts: Facts(), parts: [], furniture: [], lines: source.lines.count, diagnostics: [],
      isMarkdown: sheet.isMarkdown, sidecar: sidecar)
    let feeds = source.lines.flatMap { line in repeatElement(line.number, count: line.pageBreaks) }
    pack.pageBreaks = feeds.isEmpty ? sheet.furniture.filter { $0.value == .pageMark }.map { sheet.lines[$0.key].number }.sorted() : feeds
  }

  mutating func run() {
    reportRepairs()
    if repairs.contains(.binary) || !sheet.lines.indices.contains(where: sheet.isText) {
      if !repairs.contains(.binary) { report(.emptyFile, nil) }
      pack.facts.kind = Fact(.unknown, .derived(line: 1, by: "no-text"))
    } else {
      divide()
      placeRest()
    }
    pack.furniture += sheet.furniture.sorted { $0.key < $1.key }.map { index, reason in
      let plain = sheet.lines[index].plain
      return Furniture(line: sheet.lines[index].number, text: plain, reason: reason, words: Words.count(sheet.lines[index].text))
    }
    correct()
    pack.diagnostics = pack.diagnostics.inPrintOrder
  }

  mutating func report(_ finding: Finding, _ index: Int?) {
    let place = index.map { Place(sheet.path, line: sheet.lines[$0].number, column: sheet.lines[$0].indent + 1) } ?? Place(sheet.path)
    pack.diagnostics.append(Diagnostic(finding, at: place))
  }

  private mutating func reportRepairs() {
    for repair in repairs {
      switch repair {
      case .byteOrderMark, .windowsLineEnds: break
      case .controlCharacters(let line, let count):
        pack.diagnostics.append(Diagnostic(.controlCharacters(count: count), at: Place(sheet.path, line: line)))
      case .notUTF8(let encoding, let line):
        pack.diagnostics.append(Diagnostic(.notUTF8(readAs: encoding.rawValue), at: Place(sheet.path, line: line)))
      case .binary: report(.binaryFile, nil)
      }
    }
  }

  /// What the publisher says in the sidecar, over what was read.
  private mutating func correct() {
    guard let sidecar = pack.sidecar else { return minutesOfThePage() }
    if let published = sidecar.published { pack.facts.published = published }
    var corrections = Corrections(path: sidecar.path)
    corrections.merge(sidecar.tree, into: &pack.facts, except: Sidecar.ownKeys)
    minutesOfThePage()
    pack.diagnostics = pack.diagnostics.filter { !isAnswered($0.finding) }
    pack.diagnostics += corrections.diagnostics
  }

  /// The minutes on the page of a meeting are of that meeting, whoever says which it is.
  private mutating func minutesOfThePage() {
    guard let index = minutesOfPage, let minutes = pack.facts.minutes, minutes.indices.contains(index), let meeting = pack.facts.meeting
    else { return }
    let line = minutes[index].entries?.first?.title?.origin.line ?? 1
    if minutes[index].committee == nil {
      pack.facts.minutes?[index].committee = meeting.committee.map { Fact($0.value, .derived(line: line, by: "meeting-of-the-page")) }
    }
    if minutes[index].date == nil {
      pack.facts.minutes?[index].date = meeting.date.map { Fact($0.value, .derived(line: line, by: "meeting-of-the-page")) }
    }
  }

  /// Whether the publisher has said what the text does not.
  private func isAnswered(_ finding: Finding) -> Bool {
    switch finding {
    case .noCommittee: pack.facts.meeting?.committee != nil
    case .noMeetingDate: pack.facts.meeting?.date != nil
    case .minutesWithoutDate: pack.facts.minutes?.allSatisfy { $0.date != nil } ?? false
    default: false
    }
  }
}
