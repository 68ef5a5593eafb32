import Text

/// A file of the finished site, before it is written.
package struct OutputFile: Sendable {
  /// Below the output folder, without a slash at the start: `meetings/index.html`.
  package let path: String
  package let bytes: [UInt8]
  package let digest: Digest
  /// The publisher's own file that it is a copy of.
  package let source: String?

  package init(_ path: String, _ bytes: [UInt8], copyOf source: String? = nil) {
    (self.path, self.bytes, self.digest, self.source) = (path, bytes, Digest(of: bytes), source)
  }

  /// Whether a path stays below the output folder and clear of our own records there.
  package static func isSound(_ path: String) -> Bool {
    let parts = path.pieces(at: Byte.slash)
    return parts.first != Manifest.folder && !path.utf8.contains { $0 < 0x20 }
      && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." && $0.utf8.count <= 255 }
  }

  /// The folder of a path, or nothing at the top.
  static func folder(of path: String) -> String? { path.lastIndex(of: "/").map { String(path[..<$0]) } }
}
