import Papers
import Text

/// The sentence that calls a meeting off: "Please note that the meeting of the Audit Committee scheduled for Tuesday, 3 March 2026 has been
/// cancelled as there is insufficient business". It names the meeting as the one that calls it does.
enum FrontCancellation {
  private static let verbs = [
    "been cancelled", "been canceled", "is cancelled", "was cancelled", "is to be cancelled", "not take place", "not now take place",
    "not be taking place", "not be held", "not now be held", "not be going ahead", "not go ahead",
  ]
  private static let conditions = ["may ", "might ", "could ", "should ", "unless", " if ", "in the event", "liable", "whether"]

  static func fill(
    _ paragraphs: [FrontNotice.Paragraph], _ own: [Int], _ sheet: Sheet, _ known: [String], _ reading: inout FrontSheet.Reading
  ) {
    for paragraph in paragraphs where verbs.contains(where: paragraph.text.holds) {
      guard let sentence = MinuteSentences.split(paragraph.text).first(where: isSaid) else { continue }
      let date = paragraph.day(in: sentence, own, sheet)
      // Another meeting than the one that the papers are for.
      if let own = reading.meeting.date?.value, let date, date.value != own { continue }
      let origin = sheet.stated(paragraph.line(of: sentence, sheet))
      if reading.meeting.committee == nil, let name = FrontSheet.called(sentence) {
        reading.meeting.committee = Fact(Bodies.name(FrontSheet.whole(name, own, sheet), known: known), origin)
      }
      reading.meeting.date = reading.meeting.date ?? date
      reading.meeting.state = Fact(.cancelled, origin)
      paragraph.fillPlace(from: sentence, sheet, &reading)
      return
    }
  }

  private static func isSaid(_ sentence: String) -> Bool {
    sentence.holds("meeting") && !sentence.holds("next meeting") && !sentence.holds("previous meeting")
      && verbs.contains { verb in
        sentence.offset(of: verb).map { at in
          let before = String(decoding: sentence.utf8.prefix(at), as: UTF8.self)
          return !conditions.contains(where: before.holds)
        } ?? false
      }
  }
}
