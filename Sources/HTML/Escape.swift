import Text

/// Escapes text for HTML in runs: most strings hold nothing to escape and are copied whole.
enum Escape {
  static func append(_ text: some StringProtocol, to output: inout [UInt8]) {
    var copy = String(text)
    copy.withUTF8 { bytes in
      var start = 0
      for index in bytes.indices {
        guard let entity = entity(for: bytes[index]) else { continue }
        output.append(contentsOf: bytes[start..<index])
        output.append(contentsOf: entity.utf8)
        start = index + 1
      }
      output.append(contentsOf: bytes[start...])
    }
  }

  private static func entity(for byte: UInt8) -> String? {
    switch byte {
    case Byte.ampersand: "&amp;"
    case Byte.less: "&lt;"
    case Byte.greater: "&gt;"
    case Byte.quote: "&quot;"
    case Byte.apostrophe: "&#39;"
    default: nil
    }
  }
}
