import Calendar
import Diagnostics
import Papers

/// The papers of the council, joined: who met when, on what, with which papers, and what became of it.
///
/// Made by `Linker` and frozen. It holds no withheld text. Everything in it is in an order that depends on what is
/// printed, never on how the files were read; things point to each other by their places in its arrays.
package struct Record: Sendable {
  package var council: Council
  /// What "next", "last" and "coming up" refer to.
  package var asOf: Day
  /// Of all packs and of the linking, in print order.
  package var diagnostics: [Diagnostic]
  /// By path of the pack.
  package var coverage: [String: Coverage]
  package var secrets: Secrets
  package var committees: [Committee]
  /// By date, then address.
  package var meetings: [MeetingRecord]
  /// By address.
  package var decisions: [DecisionRecord]
  /// By first day.
  package var editions: [Edition]
  /// By name of the file.
  package var sources: [SourceRecord]
  /// The site's own pages, in the publisher's order.
  package var articles: [PlacedArticle]
}

/// A page of the site's own, and where it stands.
package struct PlacedArticle: Sendable {
  package var article: Article
  package var address: String
}

/// Some text of one part of a file.
package struct PrintedText: Sendable {
  private let packed: PackedBlocks
  package let isMarkdown: Bool
  package let place: PartPlace

  package init(blocks: [Block], isMarkdown: Bool, place: PartPlace) {
    (packed, self.isMarkdown, self.place) = (PackedBlocks(blocks), isMarkdown, place)
  }

  /// Made anew each time: take them once.
  package var blocks: [Block] { packed.blocks }
}

/// A part of a file: its place in `Record.sources`, and in the parts of the pack.
package struct PartPlace: Sendable, Hashable {
  package let source: Int
  package let part: Int
}

/// One file: what it is, and what was made of it.
package struct SourceRecord: Sendable {
  /// The path as messages print it.
  package var path: String
  package var name: String
  package var address: String
  package var kind: Kind
  /// The address of the PDF, where the publisher gives it.
  package var pdf: String?
  package var published: Day?
  /// The meeting it belongs to.
  package var meeting: Int?
  package var coverage: Coverage
  package var furniture: [Furniture]
  package var withheld: [Withheld]
  package var diagnostics: [Diagnostic]
  /// What was read from it, in the order of the file.
  package var papers: [SourcePaper]
  /// Text that found no better page, in the order of the file.
  package var unplaced: [PrintedText]

  package struct SourcePaper: Sendable {
    package var title: String
    /// "Report", "Appendix", "Minutes", "Forward plan".
    package var kind: String
    package var address: String
    package var lines: ClosedRange<Int>
  }
}

extension Record {
  /// The body that a printed name means, by any of its spellings.
  package func committee(named name: String) -> Int? {
    let key = Names.key(name)
    return committees.firstIndex { committee in
      Names.key(committee.name) == key
        || committee.article.map { article in ([article.name] + article.aliases.map(\.value)).contains { Names.key($0) == key } } == true
    }
  }

  /// The meeting of a body on a day, where it is in the site.
  package func meeting(of committee: Int, on day: Day) -> Int? {
    committees[committee].meetings.first { meetings[$0].date == day }
  }
}
