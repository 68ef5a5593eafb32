/// The text of one file: valid UTF-8 with line feeds only, and where each line lies.
///
/// Everything downstream points into it by line and column, so the lines are those of the file as its owner sees
/// them in an editor: repairs never add or remove a line.
package struct SourceText: Sendable {
  /// The path that messages print, relative to where the command was given: `Content/packs/x.txt`.
  package let path: String
  package let lines: [Line]
  /// What had to be mended so that the bytes could be read, in the order it was found.
  package let repairs: [Repair]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    let (text, repairs) = Decoding.decode(bytes)
    self.repairs = repairs
    self.lines = Line.split(text)
  }

  private init(path: String, lines: [Line], repairs: [Repair]) { (self.path, self.lines, self.repairs) = (path, lines, repairs) }

  /// The text with its first lines empty, so that what follows front matter keeps its place.
  package func blanking(through last: Int) -> SourceText {
    SourceText(path: path, lines: lines.map { $0.number <= last ? Line(number: $0.number, text: "") : $0 }, repairs: repairs)
  }

  /// The name of the file without folder and ending: `x` of `Content/packs/x.txt`.
  package var name: String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = file.lastIndex(of: "."), dot != file.startIndex else { return file }
    return String(file[..<dot])
  }

  package var isBinary: Bool { repairs.contains { if case .binary = $0 { true } else { false } } }
}

/// One line of a file, without its line end.
package struct Line: Sendable {
  package let text: String
  private let place: Int32
  private let breaks: Int32

  package init(number: Int, text: String, pageBreaks: Int = 0) {
    self.text = text
    place = Int32(clamping: number)
    breaks = Int32(clamping: pageBreaks)
  }

  /// Counted from 1.
  package var number: Int { Int(place) }
  /// Form feeds that stand before the text of the line: page ends, where the extractor kept them.
  package var pageBreaks: Int { Int(breaks) }

  /// White space and nothing else.
  package var isBlank: Bool { text.utf8.allSatisfy { $0.isSpace } }

  static func split(_ text: [UInt8]) -> [Line] {
    text.withUnsafeBufferPointer { bytes in
      var lines: [Line] = []
      var feeds = 0
      // Without checks for overflow the machine counts many at once.
      for byte in bytes { feeds &+= byte == Byte.lineFeed ? 1 : 0 }
      lines.reserveCapacity(feeds + 1)
      var start = 0
      while start < bytes.count {
        let end = bytes.place(of: Byte.lineFeed, from: start) ?? bytes.count
        var from = start
        while from < end, bytes[from] == Byte.formFeed { from += 1 }
        let text = String(decoding: Bytes(rebasing: bytes[from..<end]), as: UTF8.self)
        lines.append(Line(number: lines.count + 1, text: text, pageBreaks: from - start))
        start = end + 1
      }
      return lines
    }
  }
}

/// What had to be mended in the bytes of a file before it could be read.
package enum Repair: Sendable, Equatable {
  case byteOrderMark
  case windowsLineEnds
  case controlCharacters(firstLine: Int, count: Int)
  /// The bytes are not UTF-8; they were read in another encoding.
  case notUTF8(Encoding, firstLine: Int)
  /// The bytes are not text at all. The text is empty.
  case binary
}

/// What a file is read in when it is not UTF-8.
package enum Encoding: String, Sendable {
  /// That of older Windows programs; each byte has a meaning in it, so that it is what is tried last.
  case windows1252 = "Windows-1252"
  /// What Windows calls "Unicode"; known by the byte order mark that it begins with.
  case utf16 = "UTF-16"
}
