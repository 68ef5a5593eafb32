import Scratch

/// Plays a site file in a folder of its own, and says of each section that expects something what came out.
struct SiteRun {
  private let folder: TemporaryFolder
  private var result = Command.Result(output: "", messages: "", status: 0)

  init(_ file: SiteFile) throws {
    folder = try TemporaryFolder()
    let before = file.sections.prefix { !$0.isCommand }
    if !before.contains(where: { $0.path == "Content/site.yml" }) {
      try folder.write("Content/site.yml", "council: Anytown Council\n")
    }
  }

  /// The text of the section as it came out; nothing for one that only does something.
  mutating func play(_ section: SiteFile.Section) throws -> String? {
    let words = section.name.split(separator: " ").map(String.init)
    switch words[0] {
    case "lectern":
      result = try Command.lectern(Array(words.dropFirst()), in: folder.path)
      return SiteRun.untimed(result.output)
    case "messages": return result.messages
    case "status": return "\(result.status)\n"
    case "files": return files(of: section.text)
    case "remove": folder.remove(words[1])
    case "folder": folder.makeFolder(words[1])
    case "link": folder.link(words[1], to: words[3])
    case "copy": try folder.write(words[3], folder.bytes(words[1]) ?? [])
    case _ where section.isRead: return folder.read(section.path) ?? "(there is no such file)\n"
    case _ where section.name.hasPrefix("Content/"): try folder.write(section.path, section.bytes)
    case _ where section.name.hasPrefix("Output/"):
      let page = folder.read(section.path).map(PageText.read) ?? "(there is no such file)\n"
      return section.isPartial ? SiteRun.part(section.text, of: page) : page
    default: throw Command.Failure(reason: "no section can be called “\(section.name)”")
    }
    return nil
  }

  /// Each line of a list with what is true of it: there, or (with `!`) not there. All files, when none are named.
  private func files(of list: String) -> String {
    let files = folder.files("Output").filter { !$0.hasPrefix("Output/.lectern/") }
    let lines = SiteRun.lines(of: list)
    return lines.isEmpty ? files.map { $0 + "\n" }.joined() : SiteRun.marked(lines) { files.contains($0) }
  }

  /// The lines of `list`, each with whether it stands on the page behind the one before.
  private static func part(_ list: String, of page: String) -> String {
    let all = lines(of: page)
    var rest = all[...]
    return marked(lines(of: list)) { line in
      guard let found = rest.firstIndex(of: line) else { return false }
      rest = rest[(found + 1)...]
      return true
    } anywhere: {
      all.contains($0)
    }
  }

  private static func marked(
    _ lines: [String], _ stands: (String) -> Bool, anywhere: ((String) -> Bool)? = nil
  ) -> String {
    lines.map { line in
      let bare = line.hasPrefix("!") ? String(line.dropFirst()) : line
      let isThere = line.hasPrefix("!") ? anywhere?(bare) ?? stands(bare) : stands(bare)
      return (isThere ? "" : "!") + bare + "\n"
    }.joined()
  }

  private static func lines(of text: String) -> [String] { text.split(separator: "\n").map(String.init) }

  /// Without the time it took, which differs each time.
  private static func untimed(_ output: String) -> String {
    output.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      if line.hasSuffix(" seconds"), let cut = line.lastIndex(of: ";") { return String(line[..<cut]) }
      if line.hasPrefix("  \"milliseconds\": ") { return "  \"milliseconds\": 0," }
      return String(line)
    }.joined(separator: "\n")
  }
}
