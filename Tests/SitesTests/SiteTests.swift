import Diagnostics
import Glibc
import Scratch
import Site
import Testing

/// Runs every site of `Tests/Sites`: `LECTERN_ACCEPT=1 swift test --filter Sites` writes what comes out into the files.
@Suite struct Sites {
  static let folder = #filePath.split(separator: "/").dropLast(2).reduce("") { "\($0)/\($1)" } + "/Sites"

  static let names: [String] = {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(".txt") { names.append(String(name.dropLast(4))) }
    }
    return names.sorted()
  }()

  @Test func thereAreSites() { #expect(!Sites.names.isEmpty) }

  @Test(arguments: Sites.names)
  func comesOutAsItSays(name: String) async throws {
    let path = "\(Sites.folder)/\(name).txt"
    let file = SiteFile(try #require(TemporaryFolder.text(of: path)))
    let run = try await SiteRun(file)
    if getenv("LECTERN_ACCEPT") != nil {
      var accepted = file
      for index in accepted.sections.indices {
        if let actual = run.actual(accepted.sections[index]) { accepted.sections[index].text = actual }
      }
      try TemporaryFolder.write(accepted.text, to: path)
      return
    }
    #expect(file.sections.contains { run.actual($0) != nil }, "\(name) expects nothing")
    for section in file.sections {
      guard let actual = run.actual(section) else { continue }
      #expect(actual == section.text, "\(name): \(section.name)")
    }
  }
}

/// What came out of one site.
private struct SiteRun {
  private var outputs: [String: String] = [:]
  private var files: [String] = []

  init(_ file: SiteFile) async throws {
    let folder = try TemporaryFolder()
    for input in file.inputs() { try folder.write(input.name, input.text) }
    if !file.inputs().contains(where: { $0.name == "Content/site.yml" }) {
      try folder.write("Content/site.yml", "council: Anytown Council\n")
    }
    let build = Build(site: folder.path + "/Content", output: folder.path + "/Output", jobs: 2)
    let first = await build.run()
    files = folder.files("Output").filter { !$0.hasPrefix("Output/.lectern/") }
    outputs["messages"] =
      first.diagnostics.map { SiteRun.relative($0.text, folder.path) + "\n" }.joined() + SiteRun.untimed(first.closingLine(took: .zero))
      + "\n"
    outputs["status"] = "\(first.outcome.rawValue)\n"
    for section in file.sections where section.name.hasPrefix("Output/") {
      outputs[section.name] = folder.read(section.name).map(PageText.read) ?? "(there is no such file)\n"
    }
    for section in file.sections where section.name.hasPrefix("inspect ") {
      outputs[section.name] = SiteRun.inspect(folder, String(section.name.dropFirst(8)))
    }
    for change in file.inputs("then ") { try folder.write(change.name, change.text) }
    let second = await build.run()
    outputs["second build"] = "\(second.written) written, \(second.unchanged) unchanged, \(second.deleted) deleted\n"
  }

  private static func inspect(_ folder: TemporaryFolder, _ name: String) -> String {
    switch Inspection.read("\(folder.path)/\(name)") {
    case .success(let inspection): relative(Outline.text(of: inspection), folder.path)
    case .failure(let unreadable): relative(unreadable.diagnostic.text, folder.path) + "\n"
    }
  }

  /// The section as it came out; nothing for what goes in.
  func actual(_ section: SiteFile.Section) -> String? {
    if section.name == "files" { return expected(section.text) }
    return outputs[section.name]
  }

  /// Each line of a list of files with what is true of it: there, or (with `!`) not there.
  private func expected(_ list: String) -> String {
    let lines = list.split(separator: "\n").map(String.init)
    if lines.isEmpty { return files.map { $0 + "\n" }.joined() }
    return lines.map { line in
      let name = line.hasPrefix("!") ? String(line.dropFirst()) : line
      return (files.contains(name) ? "" : "!") + name + "\n"
    }.joined()
  }

  private static func relative(_ text: String, _ path: String) -> String {
    text.split(separator: path + "/", omittingEmptySubsequences: false).joined()
  }

  private static func untimed(_ line: String) -> String {
    guard let cut = line.lastIndex(of: ";") else { return line }
    return String(line[..<cut])
  }
}
