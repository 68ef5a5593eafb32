import HTML
import Pages

extension Sheet {
  func committeePage(_ committee: CommitteePage) -> HTML {
    """
    <h1>\(committee.name)</h1>
    \(committee.article.map { article($0).html })\
    \(section("Next meetings", id: "on-next", meetingList(committee.next, naming: false)))\
    \(section("Past meetings", id: "on-past", meetingList(committee.past, naming: false)))\
    \(section("Members", id: "on-members", members(committee.members, from: committee.membersFrom)))\
    \(section("Formerly", id: "on-formerly", linkList(committee.formerly)))
    """
  }

  private func members(_ members: [Person], from source: Link?) -> HTML {
    guard !members.isEmpty else { return "" }
    let origin: HTML? = source.map { "<p class=\"more\">As printed on the agenda of \(link($0))</p>\n" }
    return people(members) + (origin ?? "")
  }

  func people(_ people: [Person]) -> HTML {
    guard !people.isEmpty else { return "" }
    return """
      <ul class="people" role="list">
      \(each: people, { "<li>\(person($0))</li>\n" })</ul>

      """
  }

  private func person(_ person: Person) -> HTML {
    let role: HTML? = person.role.map { " <span class=\"role\">\($0)</span>" }
    let substitute: HTML? = person.substitute.map { " <span class=\"substitute\">substitute: \($0)</span>" }
    return "<span class=\"name\">\(person.name)</span>\(role)\(substitute)"
  }
}
