import Papers
import Text

extension PackReading {
  /// Marks of a text that was not divided: lines of classification, and whatever a cover or an agenda inside it says.
  func marksOfWhole(_ range: Range<Int>) -> [Mark] {
    let own = sheet.text(in: range)
    var marks = own.compactMap { Classification.begins(at: $0, on: sheet)?.mark }
    // An entry of a forward plan says of a report to come that it is exempt, and is a public notice itself.
    guard !own.contains(where: { PlanLabels.isEntryStart(sheet.lines[$0]) }) else { return marks }
    for index in own where sheet.lines[index].plain.utf8.count < 200 {
      let line = sheet.lines[index]
      if let value = exemption(on: line, at: index) {
        marks += Classification.cover(value, line: line.number).filter { $0.kind != .coverUnclear }
      } else if !line.plain.hasSuffix("."), line.printedNumber != nil, let mark = Classification.mark(onAgendaLine: line),
        mark.namedParts == nil
      {
        marks.append(Mark(.classificationLine, paragraphs: mark.paragraphs, line: line.number))
      }
    }
    return marks
  }

  /// The value behind a label of exemption that opens a line or a cell; where nothing stands behind it, the line below, if
  /// that can be its answer.
  private func exemption(on line: PrintedLine, at index: Int) -> String? {
    let cells = line.isRow ? line.cells.map(Marks.plain).filter { !$0.isEmpty } : [line.plain]
    for (place, cell) in cells.enumerated() {
      guard let found = CoverLabels.match(cell), found.field == .exempt else { continue }
      let rest = String(decoding: cell.utf8.dropFirst(found.length), as: UTF8.self).trimmed
      if !rest.isEmpty { return rest }
      if place + 1 < cells.count { return cells[place + 1] }
      guard cell.utf8.last == Byte.colon || cell.utf8.last == 0x3F, let next = sheet.next(after: index) else { return nil }
      let answer = sheet.lines[next].plain
      return Classification.isAnswer(answer) && !isAnswered(next) ? answer : nil
    }
    return nil
  }

  /// "Exempt information" over "None." is a label itself.
  private func isAnswered(_ index: Int) -> Bool {
    guard CoverLabels.match(sheet.lines[index].plain)?.field == .exempt, let below = sheet.next(after: index) else { return false }
    return ["none", "no", "nil"].contains(sheet.lines[below].key)
  }
}

extension Mark {
  fileprivate var namedParts: [String]? { if case .agendaPart(let names) = kind { names } else { nil } }
}
