import Glibc
import Scratch
import Site

/// A site built from real packs in a folder of its own, read back from the disk.
struct BuiltSite: Sendable {
  let report: BuildReport
  /// By path: `meetings/index.html`.
  let files: [String: [UInt8]]

  /// All three packs.
  static let all = Task { try await BuiltSite(RealPack.all) }
  /// One pack alone, so that every page is made from that file.
  static let alone = RealPack.all.map { pack in Task { try await BuiltSite([pack]) } }

  init(_ packs: [RealPack], jobs: Int = 2) async throws {
    let folder = try TemporaryFolder()
    folder.makeFolder("Content")
    try folder.write("Content/site.yml", "council: Anytown Council\n")
    for pack in packs { try folder.write("Content/packs/\(pack.name).txt", pack.text) }
    report = await Build(site: folder.path + "/Content", output: folder.path + "/Output", jobs: jobs).run()
    var files: [String: [UInt8]] = [:]
    for path in folder.files("Output") where !path.hasPrefix("Output/.") {
      files[String(path.dropFirst("Output/".count))] = Array((folder.read(path) ?? "").utf8)
    }
    self.files = files
  }

  /// The page at an address without slash at the start: `decisions/`.
  func page(_ address: String) -> [UInt8]? { files[address + "index.html"] }

  var pages: [(path: String, html: [UInt8])] { files.keys.sorted().filter { $0.hasSuffix(".html") }.map { ($0, files[$0] ?? []) } }
}

/// What can be seen in a page's bytes, by a reading of our own.
enum PageBytes {
  static func values(of attribute: String, in html: [UInt8]) -> [String] {
    let mark = " \(attribute)=\""
    var values: [String] = []
    var at = 0
    while let found = html.position(of: mark, from: at) {
      let start = found + mark.utf8.count
      at = html.position(of: "\"", from: start) ?? html.count
      values.append(FoldedWords.decoded(String(decoding: html[start..<at], as: UTF8.self)))
    }
    return values
  }

  /// The path that a relative link leads to, or nothing when it leaves the site.
  static func resolve(_ link: String, from path: String) -> String? {
    var parts = path.split(separator: "/").dropLast().map(String.init)
    for part in link.split(separator: "/", omittingEmptySubsequences: false) {
      switch part {
      case "..": if parts.popLast() == nil { return nil }
      case ".", "": break
      default: parts.append(String(part))
      }
    }
    let target = parts.joined(separator: "/")
    let isFolder = link.isEmpty ? false : link.hasSuffix("/") || link.hasSuffix("..") || link == "."
    return isFolder ? (target.isEmpty ? "" : target + "/") + "index.html" : link.isEmpty ? path : target
  }
}
