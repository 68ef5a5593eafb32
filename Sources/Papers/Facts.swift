import Calendar

/// What one file states, in the shape that `lectern inspect --format json` prints and a sidecar corrects.
///
/// Everywhere: nothing (`nil`) means that nothing was found, an empty list that the paper says there are none.
package struct Facts: Sendable {
  package var kind: Fact<Kind>?
  package var meeting: Meeting?
  package var published: Fact<Day>?
  package var items: [AgendaItem]?
  package var minutes: [Minutes]?
  package var reports: [Report]?
  package var plan: Plan?
  package var decisions: [Decision]?
  package var workProgramme: [WorkItem]?
  package init() {}
}

package enum Kind: String, WordScalar {
  case agenda, supplement, report, minutes
  case forwardPlan = "forward-plan"
  case decisions, unknown
}

/// The meeting that a file belongs to, as its front sheet gives it.
package struct Meeting: Sendable {
  package var committee: Fact<String>?
  package var date: Fact<Day>?
  package var time: Fact<ClockTime>?
  package var venue: Fact<String>?
  package var state: Fact<State>?
  package var movedFrom: Fact<Day>?
  package var officer: Contact?
  package var members: [Member]?
  package var substitutes: [Fact<String>]?
  package init() {}

  package enum State: String, WordScalar { case cancelled, adjourned, rearranged }
}

package struct Contact: Sendable {
  package var name: Fact<String>?
  package var telephone: Fact<String>?
  package var email: Fact<String>?
  package init() {}
}

package struct Member: Sendable {
  package var name: Fact<String>?
  package var role: Fact<String>?
  package var substitute: Fact<String>?
  package init() {}
}

package struct AgendaItem: Sendable {
  package var number: Fact<String>?
  /// Of an agenda whose numbers begin again under "Part B": the letter of the part, from "b" on.
  package var part: String?
  package var title: Fact<String>?
  package var pages: PageRange?
  package var status: Fact<Status>?
  package var reportOf: Fact<String>?
  package init() {}

  package enum Status: String, WordScalar {
    case withheld
    case toFollow = "to follow"
    case minutes, report, presentation, verbal, petition, none
  }
}

/// Pages of the pack as printed, first and last.
package struct PageRange: Sendable {
  package var first: Fact<Int>?
  package var last: Fact<Int>?
  package init() {}
}

/// The minutes of one meeting, usually not the one whose pack they stand in.
package struct Minutes: Sendable {
  package var committee: Fact<String>?
  package var date: Fact<Day>?
  /// Whether its decisions can be called in: Local Government Act 2000, s.9F(2)(a).
  package var callIn: Fact<Bool>?
  package var chair: Fact<String>?
  package var present: [Fact<String>]?
  package var inAttendance: [Fact<String>]?
  package var apologies: [Fact<String>]?
  package var entries: [MinuteEntry]?
  package init() {}
}

package struct MinuteEntry: Sendable {
  package var number: Fact<String>?
  package var title: Fact<String>?
  package var resolutions: [Resolution]?
  package var motions: [Motion]?
  package var declarations: [Declaration]?
  package init() {}
}

/// What was resolved: one for each number of the outermost list, one without a number when there is no list.
package struct Resolution: Sendable {
  package var number: Fact<String>?
  /// The words that lead into the list: "the Cabinet be requested to approve changes in relation to:".
  package var lead: Fact<String>?
  package var text: Fact<String>?
  package init() {}
}

/// What was put and did not become a decision.
package struct Motion: Sendable {
  package var text: Fact<String>?
  package var outcome: Fact<Outcome>?
  package var votes: Fact<String>?
  package init() {}

  package enum Outcome: String, WordScalar {
    case lost, withdrawn
    case notApproved = "not approved"
  }
}

package struct Declaration: Sendable {
  package var name: Fact<String>?
  package var interest: Fact<String>?
  package var action: Fact<String>?
  package init() {}
}

/// An officer's report, as its cover and its own headings give it.
package struct Report: Sendable {
  package var item: Fact<String>?
  package var subject: Fact<String>?
  package var cover: Fact<Cover>?
  package var committees: [Destination]?
  package var reportOf: Fact<String>?
  package var wards: [Fact<String>]?
  package var portfolio: Fact<String>?
  package var keyDecision: Fact<Bool>?
  package var forwardPlan: Fact<Bool>?
  package var exempt: Fact<Bool>?
  package var exemptParts: [Fact<String>]?
  package var recommendations: [Recommendation]?
  package var contacts: [Contact]?
  package var appendices: [AppendixEntry]?
  package var backgroundPapers: [Fact<String>]?
  private var packedSections: PackedSections?
  package init() {}

  /// Made anew each time: take them once.
  package var sections: [Section]? {
    get { packedSections?.sections }
    set { packedSections = newValue.map(PackedSections.init) }
  }

  package enum Cover: String, WordScalar { case read, damaged, none }
}

/// A body that a report goes to, and when.
package struct Destination: Sendable {
  package var name: Fact<String>?
  package var date: Fact<Day>?
  package init() {}
}

package struct Recommendation: Sendable {
  /// The body that is asked, where a report asks several.
  package var to: Fact<String>?
  package var lead: Fact<String>?
  package var number: Fact<String>?
  package var text: Fact<String>?
  package init() {}
}

/// An appendix as the report lists it.
package struct AppendixEntry: Sendable {
  package var label: Fact<String>?
  package var title: Fact<String>?
  package init() {}
}

package struct Section: Sendable {
  package var number: Fact<String>?
  package var title: Fact<String>?
  /// 1 for the outermost headings of the report.
  package var level: Fact<Int>?
  package var anchor: Fact<String>?
  package init() {}
}

/// An edition of the forward plan: the 28 days' public notice of key decisions.
///
/// The Local Authorities (Executive Arrangements) (Meetings and Access to Information) (England) Regulations 2012, reg. 9.
package struct Plan: Sendable {
  package var from: Fact<When>?
  package var to: Fact<When>?
  package var published: Fact<Day>?
  /// It stands in another body's pack, or says that it holds only some entries.
  package var extract: Fact<Bool>?
  package init() {}
}

package struct Decision: Sendable {
  package var title: Fact<String>?
  package var details: Fact<String>?
  package var decisionMaker: Fact<String>?
  package var expected: Fact<When>?
  package var changes: [Change]?
  package var keyDecision: Fact<Bool>?
  /// In the order printed: "Financial" yes, "Community Impact" no.
  package var criteria: [Criterion]?
  package var exempt: Fact<Bool>?
  package var wards: [Fact<String>]?
  package var scrutiny: Fact<String>?
  package var consultees: Fact<String>?
  package var method: Fact<String>?
  package var documents: [Fact<String>]?
  package var contacts: [Contact]?
  package init() {}
}

/// A decision that moved: "Decision due date for Cabinet changed from 05/04/2018 to 26/07/2018. Reason: ..."
package struct Change: Sendable {
  package var maker: Fact<String>?
  package var from: Fact<When>?
  package var to: Fact<When>?
  package var reason: Fact<String>?
  package init() {}
}

package struct Criterion: Sendable, Equatable {
  package var label: String
  package var holds: Fact<Bool>
  package init(label: String, holds: Fact<Bool>) { (self.label, self.holds) = (label, holds) }
}

/// One mark in a work programme: this business, at that meeting.
package struct WorkItem: Sendable {
  package var date: Fact<When>?
  package var title: Fact<String>?
  package var officer: Fact<String>?
  package init() {}
}
