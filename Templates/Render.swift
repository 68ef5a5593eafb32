import HTML
import Pages

/// The pages of the site, as Swift: a template is a function from a page's value to HTML and can reach nothing else.
package enum Templates {
  package static func render(_ page: Page, in frame: Frame) -> HTML {
    let sheet = Sheet(page: page, frame: frame)
    return sheet.layout(around: sheet.content)
  }

  /// Files that every page needs, by their path in the output folder.
  package static var assets: [(path: String, bytes: [UInt8])] { [("assets/lectern.css", PackageResources.lectern_css)] }
}

extension Sheet {
  fileprivate var content: HTML {
    switch page.content {
    case .home(let home): homePage(home)
    case .committees(let committees): committeesPage(committees)
    case .committee(let committee): committeePage(committee)
    case .meetings(let meetings): meetingsPage(meetings)
    case .meeting(let meeting): meetingPage(meeting)
    case .item(let item): itemPage(item)
    case .report(let report): reportPage(report)
    case .appendix(let appendix): appendixPage(appendix)
    case .minutes(let minutes): minutesPage(minutes)
    case .decisions(let decisions): decisionsPage(decisions)
    case .decision(let decision): decisionPage(decision)
    case .forwardPlan(let plan): forwardPlanPage(plan)
    case .sources(let sources): sourcesPage(sources)
    case .source(let source): sourcePage(source)
    case .article(let article): articlePage(article)
    case .notFound: notFoundPage
    }
  }
}
