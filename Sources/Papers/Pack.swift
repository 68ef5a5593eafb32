import Diagnostics

/// One file of `Content/packs` as it was read: what it states, and its text cut into parts.
///
/// Every line of the file that holds a word lies in exactly one part or is furniture. A pack still holds text that may
/// have to be withheld: only linking decides that, and nothing but linking may take a pack apart.
package struct Pack: Sendable {
  /// The path as messages print it: `Content/packs/x.txt`.
  package let path: String
  /// The file's name without folder and ending, which is its address: `/sources/x/`.
  package let name: String
  package var facts: Facts
  /// In the order of the file.
  package var parts: [Part]
  package var furniture: [Furniture]
  /// Lines of the file, blank ones too.
  package var lines: Int
  package var diagnostics: [Diagnostic]
  /// Whether leaves hold inline Markdown: the file shows Markdown's own marks.
  package var isMarkdown: Bool
  package var sidecar: Sidecar?
  /// The lines that begin a page by a form feed or a mark of the extractor; one that ends a blank page stands twice.
  package var pageBreaks: [Int] = []
  /// Words of lines that ended in no part and are no furniture. Anything but 0 fails the build.
  package var lost = 0

  package init(
    path: String, name: String, facts: Facts, parts: [Part], furniture: [Furniture], lines: Int, diagnostics: [Diagnostic],
    isMarkdown: Bool, sidecar: Sidecar? = nil
  ) {
    (self.path, self.name, self.facts, self.parts) = (path, name, facts, parts)
    (self.furniture, self.lines, self.diagnostics) = (furniture, lines, diagnostics)
    (self.isMarkdown, self.sidecar) = (isMarkdown, sidecar)
  }

  /// It is read: from now on the texts of its parts take the least room, and no room is left for more parts.
  package mutating func packParts() {
    for index in parts.indices { parts[index].pack() }
    parts = parts.map { $0 }
  }
}

/// A run of lines of a pack that belongs to one paper.
package struct Part: Sendable {
  /// What a part is to the facts of its file. An index is the place in that list of `Pack.facts`.
  package enum Role: Sendable, Equatable {
    /// Everything before the first item: the meeting's particulars, its members, notices.
    case frontSheet
    /// The entry of `facts.items[index]` on the agenda: its description.
    case item(Int)
    /// Text of the agenda that belongs to no item.
    case agendaNotes
    /// The head of `facts.minutes[index]`: title, those present.
    case minutes(Int)
    /// An entry of minutes: `facts.minutes[minutes].entries[entry]`.
    case minute(minutes: Int, entry: Int)
    /// `facts.reports[index]`, cover included.
    case report(Int)
    /// A document of its own behind `facts.reports[report]`, with the label and title printed on it.
    case appendix(report: Int, label: String?, title: String?)
    /// The preamble and index of a forward plan that stands alone.
    case plan
    /// Text of a file that was not understood.
    case whole
  }

  package var role: Role
  /// From 1, furniture inside included.
  package var lines: ClosedRange<Int>
  /// Its lines that are told as facts, as printed: the number, title, pages and office of an agenda entry, the number and
  /// title of a minute.
  package var told: [Leaf] = []
  private var text: Text
  /// Pages of the pack, as far as they are known.
  package var firstPage: Int?
  package var lastPage: Int?
  package var marks: [Mark]
  /// Words of its lines, furniture not counted.
  package var words: Int
  /// An edition or extract of the forward plan stands in it: its entries are `facts.decisions`.
  package var holdsPlan: Bool
  /// It begins at the top of a page, as far as the text shows where pages begin.
  package var opensPage = false
  /// Its last line that holds a word and is no furniture.
  package var endOfText: Int?

  package init(
    role: Role, lines: ClosedRange<Int>, body: [Block], firstPage: Int? = nil, lastPage: Int? = nil, marks: [Mark] = [],
    words: Int = 0, holdsPlan: Bool = false
  ) {
    (self.role, self.lines, text) = (role, lines, .open(body))
    (self.firstPage, self.lastPage, self.marks) = (firstPage, lastPage, marks)
    (self.words, self.holdsPlan) = (words, holdsPlan)
  }
}

extension Part {
  private enum Text: Sendable {
    case open([Block])
    case packed(PackedBlocks)
  }

  /// What stands in it, told lines apart. Of a part that was packed it is made anew each time: take it once.
  package var body: [Block] {
    get {
      switch text {
      case .open(let blocks): blocks
      case .packed(let packed): packed.blocks
      }
    }
    set { text = .open(newValue) }
  }

  /// Whether nothing stands in it.
  package var isEmpty: Bool { if case .open(let blocks) = text { blocks.isEmpty } else { false } }

  /// From now on its text takes the least room. Nothing is packed where there is nothing.
  package mutating func pack() {
    if case .open(let blocks) = text, !blocks.isEmpty { text = .packed(PackedBlocks(blocks)) }
  }

  /// The lines told as facts, as text.
  package var toldText: [Block] { told.map { .paragraph(Paragraph(leaf: $0)) } }
}

/// A word of classification found on a paper or on its agenda entry. What follows from it is decided in linking.
package struct Mark: Sendable, Equatable {
  /// Where it was found, and what it says there: that decides how much it weighs.
  package enum Kind: Sendable, Equatable {
    /// The cover field says Yes, Exempt or Confidential, or names a paragraph of Schedule 12A.
    case coverExempt
    /// The cover field says that parts are exempt, and may name them ("Appendix 2").
    case coverPart([String])
    /// The cover field says No or Open.
    case coverOpen
    /// The cover field is filled, and says neither that the paper is open nor that it is exempt.
    case coverUnclear
    /// A line that is nothing but a classification, on the first page or repeated on the pages of the paper.
    case classificationLine
    /// One such line further inside, that names a paragraph or forbids publication: another paper may begin there.
    case classificationInside
    /// The entry of the item on the agenda carries the words.
    case agendaEntry
    /// The entry says so of a part of the paper: "Appendix 2".
    case agendaPart([String])
    /// The item stands under a heading such as "Exempt items" or "Part 2".
    case agendaHeading
    /// A line between two entries that can be said of the one above it and of those below.
    case agendaBetween
  }
  package var kind: Kind
  /// Numbers of paragraphs of Part 1 of Schedule 12A to the Local Government Act 1972 that are named: "3".
  package var paragraphs: [String]
  package var line: Int
  package var column: Int

  package init(_ kind: Kind, paragraphs: [String] = [], line: Int, column: Int = 1) {
    (self.kind, self.paragraphs, self.line, self.column) = (kind, paragraphs, line, column)
  }

  /// What a cover or an agenda names as exempt; nothing for other marks.
  package var namedParts: [String]? {
    switch kind {
    case .coverPart(let names), .agendaPart(let names): names
    default: nil
    }
  }
}

/// A line that belongs to the pages of the PDF, not to the text: removed for a named reason, listed on the source page.
package struct Furniture: Sendable, Equatable {
  /// Why a line is no text; the source page prints these words.
  package enum Reason: String, Sendable, CaseIterable {
    case runningHeader = "running header"
    case itemHeader = "agenda item number at the head of a page"
    case pageNumber = "page number"
    case blankPage = "notice of a blank page"
    case repeatedLine = "line repeated at the heads or feet of pages"
    case pageMark = "mark of the extractor between two pages"
    case inventedHeader = "table header made up by the extractor"
    case repeatedTableHeader = "table header repeated at a page break"
    case extractorMark = "mark left by the extractor for a picture"
    case systemMark = "mark of the system that made the paper"
    case pageLink = "link of a web page to the rest of its text"
  }
  package let line: Int
  package let text: String
  package let reason: Reason
  /// Words of the line, as the account of all words counts them.
  package let words: Int

  package init(line: Int, text: String, reason: Reason, words: Int) {
    (self.line, self.text, self.reason, self.words) = (line, text, reason, words)
  }
}

/// How the words of one file were accounted for. `lost` is 0 or the build fails.
package struct Coverage: Sendable, Equatable {
  /// Lines of the file, blank ones too; the rest are words.
  package var lines = 0
  package var published = 0
  package var furniture = 0
  package var withheld = 0
  package var lost = 0
  package init() {}

  package static func + (left: Coverage, right: Coverage) -> Coverage {
    var sum = left
    sum.lines += right.lines
    sum.published += right.published
    sum.furniture += right.furniture
    sum.withheld += right.withheld
    sum.lost += right.lost
    return sum
  }
}
