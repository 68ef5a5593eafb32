import Diagnostics
import Papers
import Reading

/// Minutes, and files that were not divided.
extension Deciding {
  mutating func verdict(of marks: [Mark], minutes: Int) -> Verdict? {
    if let mark = marks.first(where: { !$0.isNo && !$0.isOfAgenda && $0.kind != .classificationInside }) {
      return Verdict(reason: "It is marked as not for publication", paragraphs: [mark].paragraphs(and: marks))
    }
    let (agenda, unsure) = evidence.agendaMarks(pack: place, minutes: minutes)
    guard let mark = agenda.first else {
      return marks.first { $0.kind == .classificationInside }.map {
        doubt("a line in it says that something is exempt", at: $0, among: marks)
      }
    }
    if unsure { return doubt("the agenda lists minutes as exempt, and it is not clear which", at: mark, among: agenda) }
    return Verdict(reason: "The agenda lists these minutes as exempt", paragraphs: [mark].paragraphs(and: agenda))
  }

  mutating func verdict(whole part: Part) -> Verdict? {
    guard let mark = part.marks.first(where: { !$0.isNo }) else {
      guard let mark = evidence.hasUnclaimedMark(pack: place) else { return nil }
      return doubt("an exempt item of the meeting has no report", at: mark, among: [mark], line: part.lines.lowerBound)
    }
    if let no = part.marks.first(where: \.isNo) {
      return doubt("one says No, another that it is exempt", at: no, among: part.marks)
    }
    diagnostics.append(Diagnostic(.withheldWhole, at: Place(pack.path, line: mark.line, column: mark.column)))
    return Verdict(
      reason: "It is marked as not for publication, and could not be divided into its papers",
      paragraphs: [mark].paragraphs(and: part.marks))
  }
}
