import Calendar
import Papers

/// A page of the site, holding all that its template needs.
package struct Page: Sendable {
  package var address: Address
  package var title: String
  /// One sentence for search results and link previews.
  package var description: String?
  /// From the home page down to the page above this one.
  package var breadcrumbs: [Link]
  package var content: Content
  /// BCP 47, where it differs from that of the site.
  package var language: String?

  package init(
    address: Address, title: String, description: String? = nil, breadcrumbs: [Link] = [], content: Content, language: String? = nil
  ) {
    (self.address, self.title, self.description) = (address, title, description)
    (self.breadcrumbs, self.content, self.language) = (breadcrumbs, content, language)
  }

  package enum Content: Sendable {
    case home(HomePage)
    case committees(CommitteesPage)
    case committee(CommitteePage)
    case meetings(MeetingsPage)
    case meeting(MeetingPage)
    case item(ItemPage)
    case report(ReportPage)
    case appendix(AppendixPage)
    case minutes(MinutesPage)
    case decisions(DecisionsPage)
    case decision(DecisionPage)
    case forwardPlan(ForwardPlanPage)
    case sources(SourcesPage)
    case source(SourcePage)
    case article(ArticlePage)
    case notFound
  }
}

/// What every page shows around its content.
package struct Frame: Sendable {
  package var council: Council
  /// The day that "next" and "coming up" refer to.
  package var asOf: Day
  /// The main navigation, in order.
  package var navigation: [Link]
  /// Links at the foot of each page: the site's own pages.
  package var footer: [Link]
  /// The version of Lectern that made the site.
  package var generator: String
  /// The publisher's `theme.css` is loaded after the built-in one.
  package var hasTheme: Bool

  package init(council: Council, asOf: Day, navigation: [Link], footer: [Link], generator: String, hasTheme: Bool) {
    (self.council, self.asOf, self.navigation) = (council, asOf, navigation)
    (self.footer, self.generator, self.hasTheme) = (footer, generator, hasTheme)
  }
}

/// The text of a paper on a page.
package struct Body: Sendable {
  package var blocks: [Block]
  /// Whether leaves hold inline Markdown.
  package var isMarkdown: Bool
  /// The level of the outermost headings of the body on the page: 2 under the page's own `h1`.
  package var topLevel: Int
  /// What references in the text lead to: the words as printed, and where.
  package var references: [Link]

  package init(_ blocks: [Block], isMarkdown: Bool, topLevel: Int = 2, references: [Link] = []) {
    (self.blocks, self.isMarkdown, self.topLevel, self.references) = (blocks, isMarkdown, topLevel, references)
  }
}

/// Why something is not shown. There is no room here for what it says.
package struct Notice: Sendable, Equatable {
  package var reason: String
  /// Numbers of paragraphs of Part 1 of Schedule 12A, where they are named.
  package var paragraphs: [String]
  /// The marks contradict each other: held back until the council confirms.
  package var inDoubt: Bool
  package init(reason: String, paragraphs: [String], inDoubt: Bool) {
    (self.reason, self.paragraphs, self.inDoubt) = (reason, paragraphs, inDoubt)
  }
}

/// A line of a contents list.
package struct ContentsEntry: Sendable, Equatable {
  package var number: String?
  package var title: String
  package var anchor: String
  package var level: Int
  package init(number: String?, title: String, anchor: String, level: Int) {
    (self.number, self.title, self.anchor, self.level) = (number, title, anchor, level)
  }
}
