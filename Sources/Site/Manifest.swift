import Text

/// What Lectern wrote into an output folder: paths and digests, nothing of what the files say.
///
/// It stands in `Output/.lectern/manifest`, one line a file, sorted, in the form that `sha256sum -c` reads. Before a
/// build touches a file it notes the path with dashes for a digest, so that a build that was cut short leaves nothing
/// behind that the next one would not know for its own.
package struct Manifest: Sendable, Equatable {
  static let folder = ".lectern"
  static let file = ".lectern/manifest"
  private static let firstLine = "# Lectern wrote these files, and removes them when they are no longer part of the site."
  private static let pending = String(repeating: "-", count: 64)

  /// The digest of each file by its path; nothing for one that was about to be written.
  package var digests: [String: String?] = [:]

  package init() {}

  /// Nothing when a line is not one of ours: then the folder is not ours either.
  package init?(_ bytes: [UInt8]) {
    var lines = String(decoding: bytes, as: UTF8.self).pieces(at: Byte.lineFeed)
    guard lines.first == Manifest.firstLine, lines.last == "" else { return nil }
    lines.removeFirst()
    lines.removeLast()
    for line in lines {
      let digest = String(line.utf8.prefix(64)) ?? ""
      let path = String(line.utf8.dropFirst(66)) ?? ""
      guard digest.utf8.count == 64, line.utf8.dropFirst(64).prefix(2).elementsEqual("  ".utf8), OutputFile.isSound(path),
        digest == Manifest.pending || digest.utf8.allSatisfy({ $0.isDigit || (0x61...0x66).contains($0) })
      else { return nil }
      digests[path] = .some(digest == Manifest.pending ? nil : digest)
    }
  }

  package var bytes: [UInt8] {
    var out = Manifest.firstLine + "\n"
    for path in paths { out += (knownDigest(of: path) ?? Manifest.pending) + "  " + path + "\n" }
    return Array(out.utf8)
  }

  /// By their bytes.
  package var paths: [String] { digests.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }

  package func holds(_ path: String) -> Bool { digests.index(forKey: path) != nil }
  package func knownDigest(of path: String) -> String? { digests[path] ?? nil }
  package mutating func note(_ path: String, _ digest: String?) { digests.updateValue(digest, forKey: path) }
  package mutating func forget(_ path: String) { digests.removeValue(forKey: path) }

  /// Paths that a build was about to write when it was cut short.
  package var unfinished: [String] { paths.filter { knownDigest(of: $0) == nil } }
}
