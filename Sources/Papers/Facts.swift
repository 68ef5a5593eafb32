import Calendar

/// What one file states, in the shape that `lectern inspect --format json` prints and a sidecar corrects.
///
/// Everywhere: nothing (`nil`) means that nothing was found, an empty list that the paper says there are none.
package struct Facts: Sendable {
  package var kind: Fact<Kind>?
  package var meeting: Meeting?
  /// When the file went out: from it the clear days before the meeting count (Local Government Act 1972, s.100B(3)).
  package var published: Fact<Day>?
  package var items: [AgendaItem]?
  package var minutes: [Minutes]?
  package var reports: [Report]?
  package var plan: Plan?
  /// The entries of `plan`, or of a notice of decisions that were taken.
  package var decisions: [Decision]?
  package var workProgramme: [WorkItem]?
  package init() {}
}

/// What a file is, by what makes it: its items, its cover, the title of its minutes or its plan.
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
  /// Only where the front sheet says that it is not as announced.
  package var state: Fact<State>?
  /// The day that it was to be, of a meeting that was rearranged.
  package var movedFrom: Fact<Day>?
  /// Whom the front sheet says to ask about the meeting.
  package var officer: Contact?
  package var members: [Member]?
  /// Those who may take a member's place, where the list does not say whose.
  package var substitutes: [Fact<String>]?
  package init() {}

  package enum State: String, WordScalar { case cancelled, adjourned, rearranged }
}

/// Whom to ask, as printed on the paper: nobody has a page because of it.
package struct Contact: Sendable {
  package var name: Fact<String>?
  package var telephone: Fact<String>?
  package var email: Fact<String>?
  package init() {}
}

/// A member of the body that meets, as the front sheet lists it.
package struct Member: Sendable {
  package var name: Fact<String>?
  /// "Chair", "Vice-Chair", "Co-opted Member": as printed.
  package var role: Fact<String>?
  /// Who takes this member's place.
  package var substitute: Fact<String>?
  package init() {}
}

/// An entry of the agenda, less its description, which is text.
package struct AgendaItem: Sendable {
  /// As printed, without brackets and final stop: "4a", "8-10".
  package var number: Fact<String>?
  /// Of an agenda whose numbers begin again under "Part B": the letter of the part, from "b" on.
  package var part: String?
  package var title: Fact<String>?
  package var pages: PageRange?
  package var status: Fact<Status>?
  /// Who reports: an office, or several as one text.
  package var reportOf: Fact<String>?
  package init() {}

  /// What is to come of it. The first that applies, in this order; `withheld` is for linking to say.
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
  /// Who took the chair, who stood in the list of those present as well.
  package var chair: Fact<String>?
  package var present: [Fact<String>]?
  /// Those who were there and are no members: officers, guests, other councillors.
  package var inAttendance: [Fact<String>]?
  package var apologies: [Fact<String>]?
  package var entries: [MinuteEntry]?
  package init() {}
}

/// One numbered entry of minutes.
package struct MinuteEntry: Sendable {
  /// As printed. Numbers of many councils run through the year: "48", "22/18".
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
  /// As printed: "3 for, 6 against".
  package var votes: Fact<String>?
  package init() {}

  package enum Outcome: String, WordScalar {
    case lost, withdrawn
    case notApproved = "not approved"
  }
}

/// An interest that somebody declared, as the minutes record it.
package struct Declaration: Sendable {
  package var name: Fact<String>?
  package var interest: Fact<String>?
  /// What the member did, as printed: "left the room".
  package var action: Fact<String>?
  package init() {}
}

/// An officer's report, as its cover and its own headings give it.
package struct Report: Sendable {
  /// The number of its agenda item, found by order, title and running header together.
  package var item: Fact<String>?
  /// The title on the cover.
  package var subject: Fact<String>?
  package var cover: Fact<Cover>?
  package var committees: [Destination]?
  /// The office or offices that report.
  package var reportOf: Fact<String>?
  package var wards: [Fact<String>]?
  /// The member of the executive who answers for the matter.
  package var portfolio: Fact<String>?
  package var keyDecision: Fact<Bool>?
  /// Whether the matter was in the forward plan.
  package var forwardPlan: Fact<Bool>?
  /// Part or a named paragraph is true, Open is false; nothing where the field is blank, lost or not there.
  package var exempt: Fact<Bool>?
  /// What the cover names as exempt, where only parts are: "Appendix 2".
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

  /// How much of a cover the file kept: all, not all, or there is none.
  package enum Cover: String, WordScalar { case read, damaged, none }
}

/// A body that a report goes to, and when.
package struct Destination: Sendable {
  package var name: Fact<String>?
  package var date: Fact<Day>?
  package init() {}
}

/// One thing that a report asks a body to decide.
package struct Recommendation: Sendable {
  /// The body that is asked, where a report asks several.
  package var to: Fact<String>?
  /// The words that lead into the list it stands in: "That the Cabinet:".
  package var lead: Fact<String>?
  package var number: Fact<String>?
  package var text: Fact<String>?
  package init() {}
}

/// An appendix as the report lists it.
package struct AppendixEntry: Sendable {
  /// As printed: "Appendix A", "Annex 2".
  package var label: Fact<String>?
  package var title: Fact<String>?
  package init() {}
}

/// A heading of a report, and the anchor that opens the page there.
package struct Section: Sendable {
  package var number: Fact<String>?
  package var title: Fact<String>?
  /// 1 for the outermost headings of the report.
  package var level: Fact<Int>?
  /// Made of what is printed: the same in every build.
  package var anchor: Fact<String>?
  package init() {}
}

/// An edition of the forward plan: the 28 days' public notice of key decisions.
///
/// The Local Authorities (Executive Arrangements) (Meetings and Access to Information) (England) Regulations 2012, reg. 9.
package struct Plan: Sendable {
  /// The period it covers. A month stands where no day is printed.
  package var from: Fact<When>?
  package var to: Fact<When>?
  package var published: Fact<Day>?
  /// It stands in another body's pack, or says that it holds only some entries.
  package var extract: Fact<Bool>?
  package init() {}
}

/// An entry of a forward plan, or a decision that a notice tells.
package struct Decision: Sendable {
  package var title: Fact<String>?
  package var details: Fact<String>?
  package var decisionMaker: Fact<String>?
  /// When it is to be taken: a day, a month, or words such as "Not before …".
  package var expected: Fact<When>?
  package var changes: [Change]?
  package var keyDecision: Fact<Bool>?
  /// In the order printed: "Financial" yes, "Community Impact" no.
  package var criteria: [Criterion]?
  package var exempt: Fact<Bool>?
  package var wards: [Fact<String>]?
  /// The committee that scrutinises the matter.
  package var scrutiny: Fact<String>?
  package var consultees: Fact<String>?
  /// How people are consulted.
  package var method: Fact<String>?
  package var documents: [Fact<String>]?
  package var contacts: [Contact]?
  package init() {}
}

/// A decision that moved: "Decision due date for Cabinet changed from 05/04/2018 to 26/07/2018. Reason: ..."
package struct Change: Sendable {
  /// Who was to take it on that day.
  package var maker: Fact<String>?
  package var from: Fact<When>?
  package var to: Fact<When>?
  package var reason: Fact<String>?
  package init() {}
}

/// One of the tests that make a decision a key decision, and whether it is met.
package struct Criterion: Sendable, Equatable {
  package var label: String
  package var holds: Fact<Bool>
  package init(label: String, holds: Fact<Bool>) { (self.label, self.holds) = (label, holds) }
}

/// One mark in a work programme: this business, at that meeting.
package struct WorkItem: Sendable {
  /// The day of the meeting to which it comes.
  package var date: Fact<When>?
  package var title: Fact<String>?
  package var officer: Fact<String>?
  package init() {}
}
