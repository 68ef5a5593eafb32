import Calendar
import Papers

/// `/sources/<name>/`
package struct SourcePage: Sendable {
  package var file: String
  package var kind: String
  package var meeting: Link?
  package var pdf: String?
  package var published: Day?
  package var coverage: Coverage
  /// What was read from it, in the order of the file.
  package var papers: [PaperRow]
  package var furniture: [FurnitureRow]
  package var withheld: [WithheldRow]
  package var diagnostics: [DiagnosticRow]
  /// Its text, where nothing better was possible.
  package var wholeText: Body?

  package struct PaperRow: Sendable {
    package var link: Link
    package var kind: String
    package var lines: ClosedRange<Int>
    package init(link: Link, kind: String, lines: ClosedRange<Int>) { (self.link, self.kind, self.lines) = (link, kind, lines) }
  }
  /// One distinct piece of furniture, and the lines where it stood.
  package struct FurnitureRow: Sendable {
    package var text: String
    package var reason: String
    package var lines: [Int]
    package init(text: String, reason: String, lines: [Int]) { (self.text, self.reason, self.lines) = (text, reason, lines) }
  }
  package struct WithheldRow: Sendable {
    package var title: String
    package var notice: Notice
    package var lines: ClosedRange<Int>
    package init(title: String, notice: Notice, lines: ClosedRange<Int>) { (self.title, self.notice, self.lines) = (title, notice, lines) }
  }
  package struct DiagnosticRow: Sendable {
    package var line: Int
    package var severity: String
    package var summary: String
    package var identifier: String
    package init(line: Int, severity: String, summary: String, identifier: String) {
      (self.line, self.severity, self.summary, self.identifier) = (line, severity, summary, identifier)
    }
  }

  package init(file: String, kind: String, coverage: Coverage) {
    (self.file, self.kind, self.coverage) = (file, kind, coverage)
    (papers, furniture, withheld, diagnostics) = ([], [], [], [])
  }
}
