/// One small site in one text file: what goes in, what is done, what has to come out.
///
///     The first paragraph says what the site shows.
///
///     == Content/packs/x.txt
///     the text of a file
///     == messages
///     what the build prints, line by line
///     == status
///     0
///     == Output/meetings/cabinet/2025-07-10/index.html
///     the page as `PageText` reads it
///     == files
///     every file of the output, or part of them: lines that begin with `!` must not be there
///     == then Content/packs/x.txt
///     the file as it is changed before a second build
///     == second build
///     1 written, 8 unchanged, 0 deleted
///     == inspect Content/packs/x.txt
///     the outline that `lectern inspect` prints
struct SiteFile {
  struct Section: Equatable {
    var name: String
    var text: String
  }

  var introduction: String
  var sections: [Section]

  init(_ text: String) {
    introduction = ""
    sections = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("== ") {
        sections.append(Section(name: String(line.dropFirst(3)), text: ""))
      } else if sections.isEmpty {
        introduction += line + "\n"
      } else {
        sections[sections.count - 1].text += line + "\n"
      }
    }
    // The line feed behind the last line begins no line.
    if let last = sections.indices.last, sections[last].text.hasSuffix("\n") { sections[last].text.removeLast() }
  }

  /// The file again, for accepting what came out.
  var text: String { introduction + sections.map { "== \($0.name)\n\($0.text)" }.joined() }

  /// Files to write, by the prefix of their sections: "Content/" or "then Content/".
  func inputs(_ prefix: String = "") -> [Section] {
    sections.filter { $0.name.hasPrefix(prefix + "Content/") }.map { Section(name: String($0.name.dropFirst(prefix.count)), text: $0.text) }
  }
}
