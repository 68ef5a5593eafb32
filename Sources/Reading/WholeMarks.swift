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
      if let found = exemption(on: line, at: index) {
        marks += AccessLabel.marks(found.value, behind: found.label, line: line.number).filter { $0.kind != .coverUnclear }
      } else if !line.plain.hasSuffix("."), line.printedNumber != nil, let mark = Classification.mark(onAgendaLine: line),
        mark.namedParts == nil
      {
        marks.append(Mark(.classificationLine, paragraphs: mark.paragraphs, line: line.number))
      }
    }
    return marks + headsInside(range)
  }

  /// What the heads of papers in it say in other words than those of a mark: among the lines of a cover that no label
  /// opens, and the first ones behind it.
  private func headsInside(_ range: Range<Int>) -> [Mark] {
    Covers.find(in: sheet, from: range.lowerBound).flatMap { cover -> [Mark] in
      let lines = cover.lines.clamped(to: range)
      let behind = sheet.text(in: lines.upperBound..<range.upperBound).prefix(3)
      return (sheet.text(in: lines) + behind).filter { index in
        let line = sheet.lines[index]
        return !isField(line.plain) && HeadOfPaper.saysItIsClosed(line.plain, at: 9)
          && !(sheet.next(after: index).map { HeadOfPaper.isDenial(sheet.lines[$0].plain) } ?? false)
      }.map { Mark(.coverUnclear, line: sheet.lines[$0].number) }
    }
  }

  /// A label with its value. "CONFIDENTIAL: Sale of Mill Lane" is none: nothing in it answers the label.
  private func isField(_ plain: String) -> Bool {
    guard let found = CoverLabels.match(plain) else { return false }
    let value = String(decoding: plain.utf8.dropFirst(found.length), as: UTF8.self).trimmed
    return found.field != .exempt || value.isEmpty || Classification.isAnswer(value) || Answers.isAnswer(value)
  }

  /// The value behind a label of exemption that opens a line or a cell; where nothing stands behind it, the line below, if
  /// that can be its answer.
  private func exemption(on line: PrintedLine, at index: Int) -> (label: String, value: String)? {
    let cells = line.isRow ? line.cells.map(Marks.plain).filter { !$0.isEmpty } : [line.plain]
    for (place, cell) in cells.enumerated() {
      guard let found = CoverLabels.match(cell), found.field == .exempt else { continue }
      let label = String(decoding: cell.utf8.prefix(found.length), as: UTF8.self)
      let rest = String(decoding: cell.utf8.dropFirst(found.length), as: UTF8.self).trimmed
      if !rest.isEmpty { return (label, rest) }
      if place + 1 < cells.count { return (label, cells[place + 1]) }
      guard cell.utf8.last == Byte.colon || cell.utf8.last == 0x3F, let next = sheet.next(after: index) else { return nil }
      let answer = sheet.lines[next].plain
      // "Exempt information" over "None." is a label itself, and so is "Not for publication: N/A".
      if let own = CoverLabels.match(answer), own.field == .exempt, own.length < answer.utf8.count || sheet.isDenied(below: next) {
        return nil
      }
      return Classification.isAnswer(answer) ? (label, answer) : nil
    }
    return nil
  }
}
