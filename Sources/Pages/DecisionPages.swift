import Calendar
import Papers

/// A decision in a list of decisions.
package struct DecisionSummary: Sendable {
  package var link: Link
  package var maker: String?
  /// When it is or was expected; of a decided one, when it was decided.
  package var expected: When?
  /// First expected for this date; nothing when it has not moved.
  package var movedFrom: When?
  package var keyDecision: Bool?
  /// "Expected", "Decided", "Was due": what goes with the date.
  package var state: String
  package init(link: Link, maker: String?, expected: When?, movedFrom: When?, keyDecision: Bool?, state: String) {
    (self.link, self.maker, self.expected) = (link, maker, expected)
    (self.movedFrom, self.keyDecision, self.state) = (movedFrom, keyDecision, state)
  }
}

/// `/decisions/`
package struct DecisionsPage: Sendable {
  /// By expected date; those without a date last.
  package var comingUp: [DecisionSummary]
  package var past: [DecisionSummary]
  package var editions: [Link]
  package init(comingUp: [DecisionSummary], past: [DecisionSummary], editions: [Link]) {
    (self.comingUp, self.past, self.editions) = (comingUp, past, editions)
  }
}

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

/// `/forward-plan/<first day>/`
package struct ForwardPlanPage: Sendable {
  package var from: When?
  package var to: When?
  package var published: Day?
  package var isExtract: Bool
  package var decisions: [DecisionSummary]
  package var bodies: [Body]
  /// Where it stands in a pack.
  package var publishedIn: Link?
  package var sources: [SourceRow]
  package init(from: When?, to: When?, published: Day?, isExtract: Bool) {
    (self.from, self.to, self.published, self.isExtract) = (from, to, published, isExtract)
    (decisions, bodies, sources) = ([], [], [])
  }
}
