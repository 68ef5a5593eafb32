import Calendar
import Papers

/// A decision that the forward plan announces, over all editions.
package struct DecisionRecord: Sendable {
  package enum State: Sendable { case expected, decided, datePassed }

  package var address: String
  package var title: String
  package var maker: String?
  /// The body that decides, where its papers are in the site.
  package var committee: Int?
  package var article: Article?
  /// The entry of the latest edition.
  package var latest: Decision
  package var expected: When?
  /// When it was first expected; nothing when it has not moved.
  package var movedFrom: When?
  package var state: State
  /// Oldest first.
  package var history: [Step]
  /// The entry as the latest edition prints it.
  package var asPrinted: PrintedText?

  /// One step of the way from plan to resolution.
  package struct Step: Sendable {
    package enum Event: Sendable {
      /// It stands in an edition of the plan where no earlier one in the site has it.
      case entered(edition: Int)
      /// The plan says so, or (`isDerived`) two editions give different dates.
      case moved(from: When?, to: When?, reason: String?, edition: Int, isDerived: Bool)
      /// A record of decisions, published on its own, says that it was taken.
      case recorded(edition: Int, on: When?)
      /// It stood on the agenda of a meeting, or a report on it went there.
      case considered(meeting: Int, item: String)
      /// The minutes of its decision maker say so.
      case resolved(meeting: Int, words: String, minutes: String)
    }
    package var event: Event
    package var day: Day?
  }
}

/// An edition of the forward plan, or an extract from one: the public notice of key decisions.
///
/// The Local Authorities (Executive Arrangements) (Meetings and Access to Information) (England) Regulations 2012, reg. 9.
package struct Edition: Sendable {
  package var address: String
  package var from: When?
  package var to: When?
  package var published: Day?
  package var kind: EditionKind
  /// Places in `Record.decisions`, in the order printed.
  package var decisions: [Int]
  package var texts: [PrintedText]
  /// A paper that it stands in.
  package var paper: PaperPlace?
  package var sources: [Int]

  package struct PaperPlace: Sendable {
    package var meeting: Int
    package var address: String
  }
}
