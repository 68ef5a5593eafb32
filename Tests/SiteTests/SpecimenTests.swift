import Scratch
import Testing
import Text

/// Papers as councils print what is exempt, and what only sounds like it: one text file of `Tests/Exempt` each, of one or more packs.
/// Words that begin with "zor" must not come out anywhere, those that begin with "plum" must stand on a page. `status: 3` says that
/// there is a doubt, of which an officer is told.
@Suite struct SpecimenTests {
  struct Specimen: Sendable, CustomTestStringConvertible {
    let name: String
    let status: Int32
    let files: [String: String]
    let closed: Set<String>
    let open: Set<String>

    var testDescription: String { name }

    init(name: String, _ text: String) {
      var sections = text.split(separator: "\n== ").map(String.init)
      let head = sections.removeFirst()
      var files: [String: String] = [:]
      for section in sections {
        let end = section.firstIndex(of: "\n") ?? section.endIndex
        files[String(section[..<end])] = String(section[end...].dropFirst())
      }
      let words = files.values.flatMap { $0.lowercased().split { !$0.isLetter } }.map(String.init)
      (self.name, self.files) = (name, files)
      status = head.contains("status: 3") ? 3 : 0
      closed = Set(words.filter { $0.hasPrefix("zor") })
      open = Set(words.filter { $0.hasPrefix("plum") })
    }
  }

  private static let folder = #filePath.split(separator: "/").dropLast(2).reduce("") { "\($0)/\($1)" } + "/Exempt"

  static let all = TemporaryFolder.texts(in: folder).map { Specimen(name: $0, TemporaryFolder.text(of: "\(folder)/\($0).txt") ?? "") }

  @Test func thereAreSpecimens() { #expect(SpecimenTests.all.count > 40) }

  @Test(arguments: SpecimenTests.all) func comesOutAsItMust(_ specimen: Specimen) async throws {
    let trial = try await Trial(specimen.files)
    for word in specimen.closed {
      // One file of several cannot know by itself what the others say.
      let places = trial.places(of: word).filter { specimen.files.count == 1 || !$0.hasPrefix("inspect ") }
      #expect(places == [], "\(specimen.name): \(word)")
    }
    for word in specimen.open { #expect(trial.publishes(word), "\(specimen.name) holds back \(word): \(trial.errors)") }
    #expect(trial.exitStatus == specimen.status, "\(specimen.name): \(trial.errors)")
  }
}
