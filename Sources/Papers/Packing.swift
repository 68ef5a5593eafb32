import Text

/// Texts and numbers put into one run of bytes, to be kept for long. Each text takes its own bytes and one or two for its
/// length; a text of its own on the heap takes fifty more.
struct Packing {
  private var bytes: [UInt8] = []
  private var line = 0

  init(room: Int) { bytes.reserveCapacity(room) }

  /// All of it, without the room that was left for more.
  var packed: [UInt8] {
    [UInt8](unsafeUninitializedCapacity: bytes.count) { room, count in count = room.initialize(fromContentsOf: bytes) }
  }

  mutating func byte(_ byte: UInt8) { bytes.append(byte) }

  /// Seven bits a byte, the lowest first; numbers near zero, of either sign, take one byte.
  mutating func number(_ number: Int) {
    var rest = UInt(bitPattern: (number << 1) ^ (number >> (Int.bitWidth - 1)))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func text(_ text: String) {
    text.withBytes {
      number($0.count)
      bytes.append(contentsOf: $0)
    }
  }

  /// As the way from the one before it: lines follow each other.
  mutating func line(_ number: Int) {
    self.number(number - line)
    line = number
  }

  mutating func leaf(_ leaf: Leaf) {
    text(leaf.text)
    line(leaf.line)
  }

  mutating func each<Element>(_ elements: [Element], _ add: (inout Packing, Element) -> Void) {
    number(elements.count)
    for element in elements { add(&self, element) }
  }
}

/// Takes out, in the same order, what was put in.
struct Unpacking {
  private let bytes: Bytes
  private var place = 0
  private var line = 0

  /// Lends the reader of a run of bytes.
  static func of<Result>(_ bytes: [UInt8], _ body: (inout Unpacking) -> Result) -> Result {
    bytes.withUnsafeBufferPointer {
      var unpacking = Unpacking($0)
      return body(&unpacking)
    }
  }

  private init(_ bytes: Bytes) { self.bytes = bytes }

  mutating func byte() -> UInt8 {
    defer { place += 1 }
    return bytes[place]
  }

  mutating func number() -> Int {
    var (found, shift): (UInt, UInt) = (0, 0)
    while true {
      let byte = byte()
      found |= UInt(byte & 0x7F) << shift
      shift += 7
      if byte < 0x80 { return Int(bitPattern: found >> 1) ^ -Int(bitPattern: found & 1) }
    }
  }

  mutating func text() -> String {
    let end = number() + place
    defer { place = end }
    return String(decoding: Bytes(rebasing: bytes[place..<end]), as: UTF8.self)
  }

  mutating func nextLine() -> Int {
    line += number()
    return line
  }

  mutating func leaf() -> Leaf {
    let text = text()
    return Leaf(text, line: nextLine())
  }

  mutating func several<Element>(_ next: (inout Unpacking) -> Element) -> [Element] {
    let count = number()
    var elements: [Element] = []
    elements.reserveCapacity(count)
    for _ in 0..<count { elements.append(next(&self)) }
    return elements
  }
}
