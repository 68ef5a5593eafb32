import Linking
import Pages

extension SitePlan {
  /// `/forward-plan/<first day>/`
  static func forwardPlans(of record: Record) -> [Page] {
    record.editions.indices.map { place in
      let edition = record.editions[place]
      var content = ForwardPlanPage(from: edition.from, to: edition.to, published: edition.published, kind: edition.kind)
      content.decisions = edition.decisions.map(record.summary(ofDecision:))
      var bodies = PageBodies()
      content.bodies = edition.texts.enumerated().map { index, text in
        bodies.body(text, topLevel: 3, scope: index == 0 ? nil : "plan-\(index + 1)")
      }
      content.publishedIn = edition.paper.map { Link(record.meetingName($0.meeting), Address($0.address)) }
      content.sources = record.sourceRows(edition.sources)
      let what =
        switch edition.kind {
        case .plan: "The forward plan"
        case .extract: "An extract from the forward plan"
        case .record: "A record of decisions"
        }
      return Page(
        address: Address(edition.address), title: record.editionName(place),
        description:
          "\(what) of \(record.council.name): \(plural(edition.decisions.count, "decision")).",
        breadcrumbs: [.home, Link("Decisions", .decisions)], content: .forwardPlan(content))
    }
  }
}
