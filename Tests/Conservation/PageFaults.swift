/// What is wrong with the markup of a page: tags that do not close in their order, attributes without quotes, a name of a
/// place given twice. A reading of our own, for pages of hostile texts.
package enum PageFaults {
  private static let void: Set<String> = ["area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"]
  /// Elements whose content is no markup.
  private static let raw: Set<String> = ["script", "style"]

  package static func find(in page: [UInt8]) -> [String] {
    var faults: [String] = []
    var open: [String] = []
    var ids: Set<String> = []
    var at = 0
    while let start = page[at...].firstIndex(of: UInt8(ascii: "<")) {
      guard let end = tagEnd(page, start) else { return faults + ["a tag does not end"] }
      at = end + 1
      let inside = page[(start + 1)..<end]
      if inside.first == UInt8(ascii: "!") { continue }
      let isEnd = inside.first == UInt8(ascii: "/")
      let name = String(
        decoding: inside.drop { $0 == UInt8(ascii: "/") }.prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") }, as: UTF8.self)
      if !name.utf8.allSatisfy({ ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D }) || name.isEmpty {
        faults.append("a sign < that is no tag: \(String(decoding: inside.prefix(40), as: UTF8.self))")
        continue
      }
      if isEnd {
        if open.last == name { open.removeLast() } else { faults.append("</\(name)> closes \(open.last ?? "nothing")") }
        continue
      }
      for (attribute, value) in attributes(inside.dropFirst(name.utf8.count), &faults) where attribute == "id" {
        if value.isEmpty || value.contains(where: { $0 == " " || $0 == "\t" }) { faults.append("an id that is none: “\(value)”") }
        if !ids.insert(value).inserted { faults.append("the id \(value) stands twice") }
      }
      if raw.contains(name) {
        at = page.position(of: "</\(name)>", from: at).map { $0 + name.utf8.count + 3 } ?? page.count
      } else if !void.contains(name), inside.last != UInt8(ascii: "/") {
        open.append(name)
      }
      if faults.count > 8 { break }
    }
    if !open.isEmpty, faults.isEmpty { faults.append("not closed: \(open.joined(separator: ", "))") }
    return faults
  }

  /// The `>` of a tag, quoted values skipped.
  private static func tagEnd(_ page: [UInt8], _ start: Int) -> Int? {
    var quote: UInt8 = 0
    for at in (start + 1)..<page.count {
      if quote != 0 {
        if page[at] == quote { quote = 0 }
      } else if page[at] == UInt8(ascii: "\"") {
        quote = page[at]
      } else if page[at] == UInt8(ascii: ">") {
        return at
      }
    }
    return nil
  }

  private static func attributes(_ bytes: ArraySlice<UInt8>, _ faults: inout [String]) -> [(String, String)] {
    var found: [(String, String)] = []
    var rest = bytes
    while true {
      rest = rest.drop { $0 <= 0x20 || $0 == UInt8(ascii: "/") }
      let name = rest.prefix { $0 > 0x20 && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: "/") }
      guard !name.isEmpty else { break }
      rest = rest[name.endIndex...]
      guard rest.first == UInt8(ascii: "=") else {
        found.append((String(decoding: name, as: UTF8.self), ""))
        continue
      }
      rest = rest.dropFirst()
      guard rest.first == UInt8(ascii: "\""), let end = rest.dropFirst().firstIndex(of: UInt8(ascii: "\"")) else {
        faults.append("an attribute without quotes: \(String(decoding: name, as: UTF8.self))")
        break
      }
      found.append((String(decoding: name, as: UTF8.self), String(decoding: rest[(rest.startIndex + 1)..<end], as: UTF8.self)))
      rest = rest[(end + 1)...]
    }
    return found
  }
}
