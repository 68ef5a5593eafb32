import Papers

/// Everything that was read from `Content/`, before anything is linked.
///
/// The packs still hold text that may have to be withheld: nothing but `Linker` may look into them.
package struct Content: Sendable {
  package var council: Council
  package var packs: [Pack]
  package var committees: [Article]
  package var members: [Article]
  package var decisions: [Article]
  package var pages: [Article]

  package init(
    council: Council, packs: [Pack], committees: [Article] = [], members: [Article] = [], decisions: [Article] = [],
    pages: [Article] = []
  ) {
    (self.council, self.packs, self.committees) = (council, packs, committees)
    (self.members, self.decisions, self.pages) = (members, decisions, pages)
  }
}
