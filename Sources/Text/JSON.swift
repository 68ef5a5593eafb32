/// A JSON value whose keys keep the order they were given in (RFC 8259).
package indirect enum JSON: Sendable, Equatable {
  case bool(Bool)
  case integer(Int)
  case string(String)
  case array([JSON])
  case object([(String, JSON)])

  package static func == (left: JSON, right: JSON) -> Bool { left.compact == right.compact }

  /// Without white space, and with `<`, `>` and `&` as escapes: safe inside a `<script>` element of a page.
  package var compact: String {
    var out = ""
    write(to: &out, indent: nil, depth: 0, forPage: true)
    return out
  }

  /// Two spaces a level, one line feed at the end.
  package var pretty: String {
    var out = ""
    write(to: &out, indent: 2, depth: 0, forPage: false)
    return out + "\n"
  }

  private func write(to out: inout String, indent: Int?, depth: Int, forPage: Bool) {
    func newline(_ depth: Int) {
      guard let indent else { return }
      out += "\n" + String(repeating: " ", count: indent * depth)
    }
    switch self {
    case .bool(let value): out += value ? "true" : "false"
    case .integer(let value): out += String(value)
    case .string(let value): JSON.quote(value, to: &out, forPage: forPage)
    case .array(let values):
      out += "["
      for (index, value) in values.enumerated() {
        if index > 0 { out += "," }
        newline(depth + 1)
        value.write(to: &out, indent: indent, depth: depth + 1, forPage: forPage)
      }
      if !values.isEmpty { newline(depth) }
      out += "]"
    case .object(let members):
      out += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { out += "," }
        newline(depth + 1)
        JSON.quote(member.0, to: &out, forPage: forPage)
        out += indent == nil ? ":" : ": "
        member.1.write(to: &out, indent: indent, depth: depth + 1, forPage: forPage)
      }
      if !members.isEmpty { newline(depth) }
      out += "}"
    }
  }

  private static func quote(_ text: String, to out: inout String, forPage: Bool) {
    out += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\t": out += "\\t"
      case "\r": out += "\\r"
      case "<" where forPage: out += "\\u003C"
      case ">" where forPage: out += "\\u003E"
      case "&" where forPage: out += "\\u0026"
      case "\u{2028}": out += "\\u2028"
      case "\u{2029}": out += "\\u2029"
      case "\u{0}"..<"\u{20}":
        let hex = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: out.unicodeScalars.append(scalar)
      }
    }
    out += "\""
  }
}
