import Calendar

/// A Markdown file of the site's own: a page, or what is said above a committee, a member or a decision.
package struct Article: Sendable {
  /// As messages print it: `Content/pages/about.md`.
  package let path: String
  /// The file's name without ending.
  package let name: String
  package var title: Fact<String>?
  package var description: Fact<String>?
  /// BCP 47, where it differs from that of the site.
  package var language: Fact<String>?
  /// Where its link stands among those of the other pages; the lowest is first.
  package var order: Fact<Int>?
  /// The printed name of the committee, member or decision it speaks of.
  package var subject: Fact<String>?
  /// Other spellings of the same.
  package var aliases: [Fact<String>]
  /// A predecessor, which keeps its own papers.
  package var formerly: [Fact<String>]
  /// The last part of its address, where it is not made of the name.
  package var slug: Fact<String>?
  /// Markdown, without the front matter.
  package var text: String
  /// The line of the file where `text` begins.
  package var firstLine: Int

  package init(path: String, name: String, text: String, firstLine: Int) {
    (self.path, self.name, self.text, self.firstLine) = (path, name, text, firstLine)
    (self.aliases, self.formerly) = ([], [])
  }
}

/// The publisher's particulars, from `Content/site.yml`.
package struct Council: Sendable {
  /// Which law the words on exempt papers name: Schedule 12A to the Act of 1972 for England and Wales, Schedule 7A to that of 1973
  /// for Scotland, Schedule 6 to that of 2014 for Northern Ireland.
  package enum Nation: String, WordScalar { case england, wales, scotland, ni }

  /// The council's name.
  package var name = "Council"
  /// The title of the site, shown on every page.
  package var title = "Council papers"
  /// Where the site will stand, with a final slash; nothing when it is not known.
  package var address: String?
  /// BCP 47.
  package var language = "en-GB"
  package var nation = Nation.england
  /// An e-mail address or URL for readers who need help.
  package var contact: String?
  /// Working days after publication within which a decision can be called in.
  package var callInDays = 5
  /// The reference date, where the publisher fixes it.
  package var asOf: Day?
  /// Colours of the theme by name, each `#rrggbb`, and where its name stands.
  package var colours: [String: Fact<String>] = [:]
  package init() {}
}
