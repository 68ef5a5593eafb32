import Calendar
import Diagnostics
import Papers
import Testing
import Text

@Suite struct CorrectionTests {
  // A sidecar in miniature: the trees that YAML would give, each on a line of its own.
  private func map(_ entries: (String, Tree)...) -> Tree {
    Tree(
      .map(entries.enumerated().map { Tree.Entry(key: $1.0, line: $0 + 1, column: 1, value: $1.1) }), line: 1, column: 1)
  }
  private func text(_ text: String) -> Tree { Tree(.text(text), line: 7, column: 9) }
  private func list(_ trees: Tree...) -> Tree { Tree(.list(trees), line: 1, column: 3) }
  private let null = Tree(.null, line: 1, column: 1)

  private func fact<Value>(_ value: Value) -> Fact<Value> { Fact(value, .stated(line: 3)) }

  private var facts: Facts {
    var facts = Facts()
    facts.meeting = Meeting()
    facts.meeting?.committee = fact("Cabinet")
    facts.meeting?.venue = fact("Town Hall")
    facts.items = [("1", "Apologies"), ("2", "Parks"), ("4a", "Libraries")].map { number, title in
      var item = AgendaItem()
      item.number = fact(number)
      item.title = fact(title)
      return item
    }
    return facts
  }

  private func corrected(_ tree: Tree, _ facts: Facts? = nil) -> (Facts, [String]) {
    var facts = facts ?? self.facts
    var corrections = Corrections(path: "x.yml")
    corrections.merge(tree, into: &facts, except: Sidecar.ownKeys)
    return (facts, corrections.diagnostics.map(\.text))
  }

  @Test func objectsMergeAndScalarsReplace() {
    let (facts, messages) = corrected(map(("meeting", map(("committee", text("Council")), ("date", text("2025-07-10"))))))
    #expect(messages == [])
    #expect(facts.meeting?.committee == Fact("Council", .corrected(line: 7, column: 9)))
    #expect(facts.meeting?.date?.value == Day(iso: "2025-07-10"))
    #expect(facts.meeting?.venue?.value == "Town Hall")
  }

  @Test func nullTakesAway() {
    let (facts, messages) = corrected(map(("meeting", map(("venue", null))), ("items", null)))
    #expect(messages == [])
    #expect(facts.meeting?.venue == nil)
    #expect(facts.items == nil)
  }

  @Test func anItemIsFoundByNumberOrTitle() {
    let (facts, messages) = corrected(
      map(
        (
          "items",
          list(map(("number", text("4A")), ("title", text("Our libraries"))), map(("title", text("parks")), ("status", text("verbal"))))
        )))
    #expect(messages == [])
    #expect(facts.items?.map { $0.title?.value } == ["Apologies", "Parks", "Our libraries"])
    #expect(facts.items?.map { $0.status?.value } == [nil, .verbal, nil])
  }

  @Test func whatMatchesNothingIsAnErrorWithSuggestions() {
    let (facts, messages) = corrected(map(("items", list(map(("title", text("Park")), ("status", text("verbal")))))))
    #expect(facts.items?.count == 3)
    #expect(
      messages == ["x.yml:1:1: error: items: title: Park matches nothing in the pack; did you mean “Parks”? [correction-matches-nothing]"])
  }

  @Test func anEntryThatNamesNothingIsAnError() {
    let (_, messages) = corrected(map(("items", list(map(("status", text("verbal")))))))
    #expect(messages == ["x.yml:1:1: error: “items” needs entries that say their number or title [wrong-value]"])
  }

  @Test func aMisspeltKeyIsAnErrorWithASuggestion() {
    let (_, messages) = corrected(map(("meeting", map(("commitee", text("x")))), ("sorce", text("x"))))
    #expect(
      messages == [
        "x.yml:1:1: error: “commitee” is no key that can stand here; did you mean “committee”? [unknown-key]",
        "x.yml:2:1: error: “sorce” is no key that can stand here; did you mean “source”? [unknown-key]",
      ])
  }

  @Test func aValueOfTheWrongKindIsAnErrorThatSaysWhatIsNeeded() {
    let (facts, messages) = corrected(
      map(("meeting", map(("date", text("10 July")), ("state", text("off")), ("time", text("half six")), ("members", text("x"))))))
    #expect(facts.meeting?.date == nil)
    #expect(
      messages == [
        "x.yml:7:9: error: “date” needs a date such as 2018-07-10 [wrong-value]",
        "x.yml:7:9: error: “state” needs one of “cancelled”, “adjourned”, “rearranged” [wrong-value]",
        "x.yml:7:9: error: “time” needs a time such as 18:30 [wrong-value]",
        "x.yml:7:9: error: “members” needs a list, each entry behind “- ” [wrong-value]",
      ])
  }

  @Test func aListWithoutNumbersIsReplaced() {
    var facts = facts
    facts.meeting?.members = [Member()]
    facts.meeting?.substitutes = [fact("A. Jones")]
    let (new, messages) = corrected(
      map(("meeting", map(("members", list(map(("name", text("B. Smith")), ("role", text("Chair"))))), ("substitutes", list())))), facts)
    #expect(messages == [])
    #expect(new.meeting?.members?.map { $0.name?.value } == ["B. Smith"])
    #expect(new.meeting?.substitutes == [])
  }

  @Test func theOnlyMinutesTakeTheDateTheyLack() {
    var facts = facts
    facts.minutes = [Minutes()]
    let (new, messages) = corrected(map(("minutes", map(("date", text("2025-06-12"))))), facts)
    #expect(messages == [])
    #expect(new.minutes?.first?.date?.value.iso == "2025-06-12")
  }

  @Test func aReportIsMovedToAnotherItemByItsSubject() {
    var facts = facts
    var report = Report()
    report.item = fact("2")
    report.subject = fact("Libraries")
    var other = report
    other.item = fact("3")
    other.subject = fact("Parks")
    facts.reports = [report, other]
    let (new, messages) = corrected(map(("reports", list(map(("subject", text("Libraries")), ("item", text("4a")))))), facts)
    #expect(messages == [])
    #expect(new.reports?.map { $0.item?.value } == ["4a", "3"])
  }

  @Test func anEmptyListSaysThatThereAreNone() {
    #expect(corrected(map(("items", list()))).0.items?.isEmpty == true)
    #expect(corrected(map(("reports", list(map(("item", text("1"))))))).0.reports == nil)
  }

  @Test func aCriterionIsFoundByItsLabel() {
    var facts = facts
    var decision = Decision()
    decision.title = fact("New school")
    decision.criteria = [Criterion(label: "Financial", holds: fact(true))]
    facts.decisions = [decision]
    let correction = map(("title", text("New school")), ("criteria", map(("Financial", text("no")), ("Community Impact", text("yes")))))
    let (new, messages) = corrected(map(("decisions", list(correction))), facts)
    #expect(messages == [])
    #expect(new.decisions?.first?.criteria?.map(\.label) == ["Financial", "Community Impact"])
    #expect(new.decisions?.first?.criteria?.map(\.holds.value) == [false, true])
  }

  @Test(arguments: [("2018-07-10", "2018-07-10"), ("2018-07", "2018-07"), ("Autumn 2018", "Autumn 2018"), ("2018-13", "2018-13")])
  func aDateOfAPlanIsADayAMonthOrWords(written: String, iso: String) {
    #expect(When(written: written)?.iso == iso)
  }
}
