import Glibc

/// The words of a text without what extractors, readers and renderers may change: case, quotes, dashes, stops, markup,
/// entities, soft hyphens. It knows nothing of how Lectern reads.
struct FoldedWords {
  private(set) var words: [String] = []
  private var word = ""

  /// Tags that stand inside words.
  private static let inline: Set<String> = [
    "a", "abbr", "b", "bdi", "code", "em", "i", "mark", "small", "span", "strong", "sub", "sup", "time", "u", "wbr",
  ]

  /// The words of what stands between the tags.
  init(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    var at = 0
    while at < scalars.count {
      let scalar = scalars[at]
      if scalar == "<", let tag = FoldedWords.tag(in: scalars, at: at) {
        if !FoldedWords.inline.contains(tag.name) { finish() }
        at = tag.end
      } else if scalar == "&", let entity = FoldedWords.entity(in: scalars, at: at) {
        add(entity.scalar)
        at = entity.end
      } else {
        add(scalar)
        at += 1
      }
    }
    finish()
  }

  /// The words of the `<main>` of a page.
  init(page: [UInt8]) {
    let start = page.position(of: "<main") ?? page.count
    self.init(String(decoding: page[start..<(page.position(of: "</main>", from: start) ?? page.count)], as: UTF8.self))
  }

  private mutating func add(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "'", "’", "‘", "`", "´", "\"", "“", "”", "\u{AD}": break
    case "a"..."z": word.unicodeScalars.append(scalar)
    case "A"..."Z", "0"..."9":
      word.unicodeScalars.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
    case "\0"..."\u{7F}": finish()
    default:
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        word += scalar.properties.lowercaseMapping
      } else {
        finish()
      }
    }
  }

  /// A number and the letters after it are two words: "1.2A" is printed where "1.2 A" is meant.
  private mutating func finish() {
    guard !word.isEmpty else { return }
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    if !digits.isEmpty, digits.count < word.count {
      words.append(String(digits))
      word.removeFirst(digits.count)
    }
    words.append(word)
    word = ""
  }

  private static func tag(in scalars: [Unicode.Scalar], at start: Int) -> (name: String, end: Int)? {
    var at = start + 1
    if at < scalars.count, scalars[at] == "/" { at += 1 }
    var name = ""
    while at < scalars.count, scalars[at].properties.isAlphabetic || ("0"..."9").contains(scalars[at]) {
      name.unicodeScalars.append(scalars[at])
      at += 1
    }
    guard !name.isEmpty, let end = scalars[at...].firstIndex(of: ">") else { return nil }
    return (name.lowercased(), end + 1)
  }

  private static let named: [String: Unicode.Scalar] = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " "]

  private static func entity(in scalars: [Unicode.Scalar], at start: Int) -> (scalar: Unicode.Scalar, end: Int)? {
    guard let end = scalars[start...].prefix(10).firstIndex(of: ";") else { return nil }
    var name = ""
    name.unicodeScalars.append(contentsOf: scalars[(start + 1)..<end])
    if let scalar = named[name] { return (scalar, end + 1) }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let value = digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(Unicode.Scalar.init).map { ($0, end + 1) }
  }

  /// A text with its entities resolved.
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    let scalars = Array(text.unicodeScalars)
    var out = ""
    var at = 0
    while at < scalars.count {
      if scalars[at] == "&", let entity = entity(in: scalars, at: at) {
        out.unicodeScalars.append(entity.scalar)
        at = entity.end
      } else {
        out.unicodeScalars.append(scalars[at])
        at += 1
      }
    }
    return out
  }
}

extension [UInt8] {
  /// Where a short text next stands in these bytes.
  func position(of mark: String, from start: Int = 0) -> Int? {
    let mark = Array(mark.utf8)
    return withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return nil }
      var at = start
      while at + mark.count <= bytes.count, let found = memchr(base + at, Int32(mark[0]), bytes.count - mark.count - at + 1) {
        at = UnsafeRawPointer(base).distance(to: found)
        if memcmp(base + at, mark, mark.count) == 0 { return at }
        at += 1
      }
      return nil
    }
  }
}
