import Glibc
import Scratch
import Testing

/// Plays every site of `Tests/Sites` with the real command: `LECTERN_ACCEPT=1 swift test --filter Sites` writes what comes
/// out into the files.
@Suite struct Sites {
  static let folder = #filePath.split(separator: "/").dropLast(2).reduce("") { "\($0)/\($1)" } + "/Sites"

  static let names = TemporaryFolder.texts(in: folder)

  @Test func thereAreSites() { #expect(Sites.names.count > 30) }

  @Test(arguments: Sites.names)
  func comesOutAsItSays(name: String) throws {
    let path = "\(Sites.folder)/\(name).txt"
    let file = SiteFile(try #require(TemporaryFolder.text(of: path)))
    #expect(file.sections.contains { $0.isCommand }, "\(name) runs nothing")
    var run = try SiteRun(file)
    var accepted = file
    for (index, section) in file.sections.enumerated() {
      guard let actual = try run.play(section) else { continue }
      accepted.sections[index].text = actual
      if getenv("LECTERN_ACCEPT") == nil { #expect(actual == section.text, "\(name): \(section.name)") }
    }
    if getenv("LECTERN_ACCEPT") != nil { try TemporaryFolder.write(accepted.text, to: path) }
  }
}
