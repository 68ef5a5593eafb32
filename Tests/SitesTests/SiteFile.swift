/// One small site in one text file, a scene played from top to bottom: files are put down, commands are given, and what
/// they print and write has to be as it says here.
///
///     The first paragraph says what the site shows.
///
///     == Content/packs/x.txt
///     the text of a file, written where this line stands; a later section of the same name changes it
///     == lectern build --as-of 2025-09-01
///     what the command prints to standard output, without the time it took
///     == messages
///     what it prints to standard error; nothing, when there is no such section
///     == status
///     3
///     == Output/meetings/cabinet/2025-07-10/index.html
///     the page as `PageText` reads it
///     == Output/index.html, in part
///     lines that have to stand on the page, in this order
///     !and, behind an exclamation mark, lines that must not stand on it
///     == Content/packs/x.yml, as it is
///     a file of the content as the last command left it
///     == files
///     every file of the output, or part of them; those behind an exclamation mark must not be there
///
/// What a disk can do besides: `== remove PATH`, `== copy PATH to PATH`, `== folder PATH`, `== link PATH to TARGET`.
/// A name that ends in `, escaped` may hold `\xE9`, `\r`, `\t`, `\f` and `\\`, and a backslash at the end of a line joins it with the next.
struct SiteFile {
  struct Section: Equatable {
    var name: String
    var text: String
  }

  private(set) var introduction = ""
  /// Each command is followed by its messages and its status, whether the file spells them out or not.
  var sections: [Section] = []

  init(_ text: String) {
    var found: [Section] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("== ") {
        found.append(Section(name: String(line.dropFirst(3)), text: ""))
      } else if found.isEmpty {
        introduction += line + "\n"
      } else {
        found[found.count - 1].text += line + "\n"
      }
    }
    // The line feed behind the last line begins no line.
    if let last = found.indices.last, found[last].text.hasSuffix("\n") { found[last].text.removeLast() }
    var rest = found[...]
    while let section = rest.popFirst() {
      sections.append(section)
      guard section.isCommand else { continue }
      for expected in SiteFile.unsaid { sections.append(rest.first?.name == expected.name ? rest.removeFirst() : expected) }
    }
  }

  /// What is true of a command when nothing is said.
  private static let unsaid = [Section(name: "messages", text: ""), Section(name: "status", text: "0\n")]

  /// The file again, for accepting what came out.
  var text: String {
    introduction + sections.filter { !SiteFile.unsaid.contains($0) }.map { "== \($0.name)\n\($0.text)" }.joined()
  }
}

extension SiteFile.Section {
  var isCommand: Bool { name.hasPrefix("lectern ") }

  /// `Output/index.html` of `Output/index.html, in part`.
  var path: String { isPartial || isEscaped || isRead ? String(name[..<name.lastIndex(of: ",")!]) : name }
  var isPartial: Bool { name.hasSuffix(", in part") }
  /// A file of the content as a command left it.
  var isRead: Bool { name.hasSuffix(", as it is") }
  var isEscaped: Bool { name.hasSuffix(", escaped") }

  /// The bytes of the file that the section holds.
  var bytes: [UInt8] {
    guard isEscaped else { return Array(text.utf8) }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let next = rest.popFirst() else {
        bytes.append(byte)
        continue
      }
      switch next {
      case UInt8(ascii: "x"):
        bytes.append(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) ?? UInt8(ascii: "?"))
        rest = rest.dropFirst(2)
      case UInt8(ascii: "r"): bytes.append(0x0D)
      case UInt8(ascii: "t"): bytes.append(0x09)
      case UInt8(ascii: "f"): bytes.append(0x0C)
      case UInt8(ascii: "\n"): break
      default: bytes.append(next)
      }
    }
    return bytes
  }
}
