import Calendar
import Papers

/// One meeting: the union of its files.
package struct MeetingRecord: Sendable {
  package var committee: Int
  package var date: Day
  package var address: String
  /// From its agenda; what that does not say, from its other files.
  package var facts: Meeting
  package var hasAgenda: Bool
  package var items: [ItemRecord] = []
  /// Reports that no item was found for, with their appendices.
  package var loose: [LooseReport] = []
  package var minutes: MinutesRecord?
  /// Meetings whose minutes this meeting was to confirm.
  package var confirms: [Int] = []
  /// Of the same body.
  package var previous: Int?
  package var next: Int?
  /// Front sheet and agenda text that belongs to no item.
  package var asPrinted: [PrintedText] = []
  /// Its own files: agenda first.
  package var sources: [Int] = []

  /// All reports, in the order of the agenda.
  package var reports: [PaperRecord] { items.flatMap(\.reports) + loose.map(\.report) }
}

package struct ItemRecord: Sendable {
  package var number: String?
  /// Of an agenda whose numbers begin again: the letter of the part it stands in, from "b" on.
  package var part: String?
  package var title: String
  package var address: String
  package var status: AgendaItem.Status
  package var reportOf: String?
  package var firstPage: Int?
  package var lastPage: Int?
  /// Its entry as printed: number, title, office, pages.
  package var entry: [PrintedText] = []
  package var description: [PrintedText] = []
  /// The first is shown on the page of the item itself.
  package var reports: [PaperRecord] = []
  package var appendices: [PaperRecord] = []
  /// Meetings whose minutes stand under this item.
  package var minutes: [Int] = []
  package var outcomes: [OutcomeRecord] = []
}

package struct LooseReport: Sendable {
  package var report: PaperRecord
  package var appendices: [PaperRecord]
}

/// A report or an appendix.
package struct PaperRecord: Sendable {
  package var address: String
  package var title: String
  /// Of an appendix: "Appendix A".
  package var label: String?
  package var facts: Report?
  /// Nothing when it is withheld.
  package var text: PrintedText?
  package var withheld: Withheld?
  /// The publisher's reason why it is public, where the sidecar says so.
  package var released: String?
  /// It came in a supplement, after the agenda.
  package var isLate: Bool
  /// A later file brought a revised one.
  package var isSuperseded = false
  package var place: PartPlace
  package var lines: ClosedRange<Int>
  /// An edition of the forward plan stands in it: its place in `Record.editions`.
  package var edition: Int?
  /// Of an appendix: the report it belongs to, by place among the reports of its item.
  package var report: Int?
  /// The decision of the forward plan that it prepares: its place in `Record.decisions`.
  package var decision: Int?
}

/// What was decided on an item, in the words of the minutes.
package struct OutcomeRecord: Sendable {
  package enum Verb: Sendable { case resolved, lost, withdrawn, notApproved }
  package var verb: Verb
  package var text: String
  /// The anchor of the minute on the page of the meeting's minutes, and the number printed.
  package var anchor: String
  package var minute: String?
}

/// The minutes of a meeting, as the file that was published last has them.
package struct MinutesRecord: Sendable {
  package var address: String
  package var facts: Minutes
  package var opening: PrintedText?
  /// The head of the minutes is withheld.
  package var openingWithheld: Withheld?
  /// Why the publisher says that the head of the minutes is public.
  package var released: String?
  package var entries: [Entry]
  /// The file they stand in, and their place in its `facts.minutes`.
  package var source: Int
  package var index: Int
  /// The meeting in whose pack they were published.
  package var publishedFor: Int?
  /// The meeting whose own minutes say that these are correct.
  package var confirmedBy: Confirmation?

  package struct Entry: Sendable {
    package var anchor: String
    package var number: String?
    package var title: String
    package var facts: MinuteEntry
    package var text: PrintedText?
    package var withheld: Withheld?
    /// Why the publisher says that it is public.
    package var released: String?
    /// The item of the meeting's agenda that it is the minute of.
    package var item: Int?
  }

  package struct Confirmation: Sendable {
    package var meeting: Int
    package var anchor: String
  }
}
