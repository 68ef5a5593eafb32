import Glibc
import Scratch
import Testing

/// The texts that are at hand: the example site's packs, and the fixtures of the reader's tests.
struct Sample: Sendable, CustomTestStringConvertible {
  /// Below the root of the repository: `Content/packs/x.txt`.
  let path: String
  let text: String
  var testDescription: String { path }

  static let content = all(below: "Content/packs", ending: [".txt", ".md"])
  static let fixtures = all(below: "Tests/ReadingTests/Fixtures", ending: [".txt", ".md"])

  var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// The sidecar beside it.
  var sidecar: String? { TemporaryFolder.text(of: "\(Sample.root)/\(path.prefix(path.count - 4)).yml") }

  private static let root = #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" }

  private static func all(below folder: String, ending: [String]) -> [Sample] {
    files(folder).filter { file in ending.contains { file.hasSuffix($0) } }.compactMap { path in
      TemporaryFolder.text(of: "\(root)/\(path)").map { Sample(path: path, text: paper($0)) }
    }
  }

  /// A fixture without what is expected of it, which stands behind a line of `=====`.
  private static func paper(_ text: String) -> String { text.firstRange(of: "\n=====\n").map { String(text[..<$0.lowerBound]) } ?? text }

  private static func files(_ folder: String) -> [String] {
    guard let stream = opendir("\(root)/\(folder)") else { return [] }
    defer { closedir(stream) }
    var found: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasPrefix(".") { continue }
      found += Int32(entry.pointee.d_type) == Int32(DT_DIR) ? files("\(folder)/\(name)") : ["\(folder)/\(name)"]
    }
    return found.sorted()
  }
}
