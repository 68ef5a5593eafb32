import Text

/// Adds an entry under `withhold:` to the text of a sidecar, and leaves every other byte as it is.
package struct SidecarEdit {
  /// The keys of the entry with their values, in order.
  let entry: [(key: String, value: String)]

  package init(entry: [(key: String, value: String)]) { self.entry = entry }

  /// The text with the entry; nothing where `withhold:` is written in a form that cannot be added to (a list in brackets).
  package func added(to text: String) -> String? {
    let end = text.utf8.contains(Byte.carriageReturn) ? "\r\n" : "\n"
    var lines = SidecarEdit.lines(of: text)
    guard let key = lines.firstIndex(where: { $0.hasPrefix("withhold:") }) else {
      if let last = lines.last, !last.hasSuffix("\n") { lines[lines.count - 1] += end }
      let at = lines.firstIndex { $0.hasPrefix("...") } ?? lines.count
      lines.insert("withhold:\(end)" + written(indent: 2, end), at: at)
      return lines.joined()
    }
    let value = lines[key].dropFirst("withhold:".count).prefix { $0 != "#" }.trimmed
    guard value.isEmpty || ["[]", "null", "~"].contains(value) else { return nil }
    if !value.isEmpty { lines[key] = "withhold:\(end)" }
    var stop = key + 1
    while stop < lines.count, SidecarEdit.isInside(lines[stop]) { stop += 1 }
    let own = lines[(key + 1)..<stop]
    guard let last = own.lastIndex(where: { !$0.trimmed.isEmpty && !$0.trimmed.hasPrefix("#") }) else {
      if !lines[key].hasSuffix("\n") { lines[key] += end }
      lines.insert(written(indent: 2, end), at: key + 1)
      return lines.joined()
    }
    if !lines[last].hasSuffix("\n") { lines[last] += end }
    let indent = own.first { $0.trimmed.hasPrefix("-") }.map { $0.prefix { $0 == " " }.count } ?? 2
    lines.insert(written(indent: indent, end), at: last + 1)
    return lines.joined()
  }

  /// The same for a pack in Markdown that says it at its top, between `---` and `---`.
  package func added(toFrontMatterOf text: String) -> String? {
    let lines = SidecarEdit.lines(of: text)
    guard lines.count > 1, let close = lines[1...].firstIndex(where: { $0.trimmed == "---" }),
      let matter = added(to: lines[1..<close].joined())
    else { return nil }
    return lines[0] + matter + lines[close...].joined()
  }

  private func written(indent: Int, _ end: String) -> String {
    entry.enumerated().map { index, field in
      String(repeating: " ", count: indent) + (index == 0 ? "- " : "  ") + "\(field.key): \(SidecarEdit.quoted(field.value))" + end
    }.joined()
  }

  /// JSON's strings are YAML's, too; figures and words that need no quotes go without.
  private static func quoted(_ value: String) -> String {
    let isPlain =
      value.utf8.first?.isASCIILetter == true && value.utf8.allSatisfy { $0.isASCIILetter || $0.isDigit || $0 == Byte.space || $0 >= 0x80 }
      && !["true", "false", "yes", "no", "null", "on", "off"].contains(value.lowercased()) && value.trimmed == value
    let isLines = value.utf8.contains(Byte.hyphen) && value.utf8.allSatisfy { $0.isDigit || $0 == Byte.hyphen }
    if isPlain || isLines { return value }
    var quoted = JSON.array([.string(value)]).pretty.trimmed.dropFirst().dropLast().trimmed
    if quoted.isEmpty { quoted = "\"\"" }
    return quoted
  }

  private static func isInside(_ line: String) -> Bool {
    if line.hasPrefix("---") || line.hasPrefix("...") { return false }
    return line.trimmed.isEmpty || line.hasPrefix(" ") || line.hasPrefix("-") || line.hasPrefix("#")
  }

  /// Lines with their ends.
  private static func lines(of text: String) -> [String] {
    var lines: [String] = []
    var line: [UInt8] = []
    for byte in text.utf8 {
      line.append(byte)
      if byte == Byte.lineFeed {
        lines.append(String(decoding: line, as: UTF8.self))
        line.removeAll(keepingCapacity: true)
      }
    }
    if !line.isEmpty { lines.append(String(decoding: line, as: UTF8.self)) }
    return lines
  }
}
