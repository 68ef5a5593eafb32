import Text

// The keys of DESIGN section 6, in its order. They are published: a key never changes its name or its meaning.

extension Facts: Described {
  package static var fields: [Field<Facts>] {
    [
      .one("kind", \.kind), .part("meeting", \.meeting), .one("published", \.published), .parts("items", \.items),
      .parts("minutes", \.minutes), .parts("reports", \.reports), .part("plan", \.plan), .parts("decisions", \.decisions),
      .parts("workProgramme", \.workProgramme),
    ]
  }
}

extension Meeting: Described {
  package static var fields: [Field<Meeting>] {
    [
      .one("committee", \.committee), .one("date", \.date), .one("time", \.time), .one("venue", \.venue), .one("state", \.state),
      .one("movedFrom", \.movedFrom), .part("officer", \.officer), .parts("members", \.members),
      .several("substitutes", \.substitutes),
    ]
  }
}

extension Contact: Described {
  package static var fields: [Field<Contact>] { [.one("name", \.name), .one("telephone", \.telephone), .one("email", \.email)] }
}

extension Member: Described {
  package static var fields: [Field<Member>] { [.one("name", \.name), .one("role", \.role), .one("substitute", \.substitute)] }
}

extension AgendaItem: Described {
  package static var identifiedBy: [String] { ["number", "title"] }
  package static var fields: [Field<AgendaItem>] {
    [
      .one("number", \.number), .one("title", \.title), .part("pages", \.pages), .one("status", \.status),
      .one("reportOf", \.reportOf),
    ]
  }
}

extension PageRange: Described {
  package static var fields: [Field<PageRange>] { [.one("first", \.first), .one("last", \.last)] }
}

extension Minutes: Described {
  package static var identifiedBy: [String] { ["date", "committee"] }
  package static var fields: [Field<Minutes>] {
    [
      .one("committee", \.committee), .one("date", \.date), .one("callIn", \.callIn), .one("chair", \.chair),
      .several("present", \.present), .several("inAttendance", \.inAttendance), .several("apologies", \.apologies),
      .parts("entries", \.entries),
    ]
  }
}

extension MinuteEntry: Described {
  package static var identifiedBy: [String] { ["number", "title"] }
  package static var fields: [Field<MinuteEntry>] {
    [
      .one("number", \.number), .one("title", \.title), .parts("resolutions", \.resolutions), .parts("motions", \.motions),
      .parts("declarations", \.declarations),
    ]
  }
}

extension Resolution: Described {
  package static var fields: [Field<Resolution>] { [.one("number", \.number), .one("lead", \.lead), .one("text", \.text)] }
}

extension Motion: Described {
  package static var fields: [Field<Motion>] { [.one("text", \.text), .one("outcome", \.outcome), .one("votes", \.votes)] }
}

extension Declaration: Described {
  package static var fields: [Field<Declaration>] {
    [.one("name", \.name), .one("interest", \.interest), .one("action", \.action)]
  }
}

extension Report: Described {
  package static var identifiedBy: [String] { ["item", "subject"] }
  package static var fields: [Field<Report>] {
    [
      .one("item", \.item), .one("subject", \.subject), .one("cover", \.cover), .parts("committees", \.committees),
      .one("reportOf", \.reportOf), .several("wards", \.wards), .one("portfolio", \.portfolio),
      .one("keyDecision", \.keyDecision), .one("forwardPlan", \.forwardPlan), .one("exempt", \.exempt),
      .several("exemptParts", \.exemptParts), .parts("recommendations", \.recommendations), .parts("contacts", \.contacts),
      .parts("appendices", \.appendices), .several("backgroundPapers", \.backgroundPapers), .parts("sections", \.sections),
    ]
  }
}

extension Destination: Described {
  package static var fields: [Field<Destination>] { [.one("name", \.name), .one("date", \.date)] }
}

extension Recommendation: Described {
  package static var fields: [Field<Recommendation>] {
    [.one("to", \.to), .one("lead", \.lead), .one("number", \.number), .one("text", \.text)]
  }
}

extension AppendixEntry: Described {
  package static var fields: [Field<AppendixEntry>] { [.one("label", \.label), .one("title", \.title)] }
}

extension Section: Described {
  package static var fields: [Field<Section>] {
    [.one("number", \.number), .one("title", \.title), .one("level", \.level), .one("anchor", \.anchor)]
  }
}

extension Plan: Described {
  package static var fields: [Field<Plan>] {
    [.one("from", \.from), .one("to", \.to), .one("published", \.published), .one("extract", \.extract)]
  }
}

extension Decision: Described {
  package static var identifiedBy: [String] { ["title"] }
  package static var fields: [Field<Decision>] {
    [
      .one("title", \.title), .one("details", \.details), .one("decisionMaker", \.decisionMaker), .one("expected", \.expected),
      .parts("changes", \.changes), .one("keyDecision", \.keyDecision), .criteria("criteria", \.criteria),
      .one("exempt", \.exempt), .several("wards", \.wards), .one("scrutiny", \.scrutiny), .one("consultees", \.consultees),
      .one("method", \.method), .several("documents", \.documents), .parts("contacts", \.contacts),
    ]
  }
}

extension Change: Described {
  package static var fields: [Field<Change>] {
    [.one("maker", \.maker), .one("from", \.from), .one("to", \.to), .one("reason", \.reason)]
  }
}

extension WorkItem: Described {
  package static var fields: [Field<WorkItem>] { [.one("date", \.date), .one("title", \.title), .one("officer", \.officer)] }
}

extension Field {
  /// An object whose keys are the labels that the paper prints.
  fileprivate static func criteria(_ key: String, _ path: WritableKeyPath<Owner, [Criterion]?>) -> Field {
    Field(key: key) { owner in
      owner[keyPath: path].map { criteria in
        .object(criteria.map { ($0.label, .scalar(.bool($0.holds.value), $0.holds.origin)) })
      }
    } correct: { owner, tree, corrections in
      guard !tree.isNull else {
        owner[keyPath: path] = nil
        return
      }
      guard let members = corrections.map(tree, for: key) else { return }
      var criteria = owner[keyPath: path] ?? []
      for member in members {
        guard let fact: Fact<Bool> = corrections.scalar(member.value, for: member.key) else { continue }
        if let index = criteria.firstIndex(where: { $0.label == member.key }) {
          criteria[index].holds = fact
        } else {
          criteria.append(Criterion(label: member.key, holds: fact))
        }
      }
      owner[keyPath: path] = criteria
    }
  }
}
