import Calendar
import Papers

/// `/decisions/<slug>/`
package struct DecisionPage: Sendable {
  package var title: String
  package var article: Article?
  package var details: String?
  package var maker: String?
  package var makerLink: Link?
  package var expected: When?
  /// First expected for this date; nothing when it has not moved.
  package var movedFrom: When?
  /// As in `DecisionSummary`.
  package var state = "Expected"
  package var keyDecision: Bool?
  package var criteria: [(label: String, holds: Bool)]
  package var exempt: Bool?
  package var wards: [String]
  package var scrutiny: String?
  package var consultees: String?
  package var method: String?
  package var documents: [String]
  package var contacts: [Particulars]
  package var history: [Step]
  /// The entry as the latest edition prints it.
  package var asPrinted: Body?

  /// One step of the way from plan to resolution, oldest first.
  package struct Step: Sendable {
    /// The day it happened or was announced; nothing when the paper does not say.
    package var date: When?
    /// "Entered in the forward plan", "Moved from 5 April 2018 to 26 July 2018", "Considered by …", "Resolved".
    package var what: String
    package var words: String?
    package var link: Link?
    package init(date: When?, what: String, words: String?, link: Link?) {
      (self.date, self.what, self.words, self.link) = (date, what, words, link)
    }
  }

  package init(title: String) {
    self.title = title
    (criteria, wards, documents, contacts, history) = ([], [], [], [], [])
  }
}
