import Text

/// "For Decision", "For Information": what a body is to do with a report, printed behind its name or beside who reports.
enum WhatFor {
  private static let words = ["for decision", "for information", "for discussion", "for noting", "for comment", "for approval"]

  static func removed(from printed: String) -> String {
    guard let tail = words.first(where: { printed.lowercased().hasSuffix(" " + $0) }) else { return printed }
    var text = String(printed.dropLast(tail.count)).trimmed
    while let last = text.unicodeScalars.last, ["-", "–", "—", ",", ":"].contains(last) { text = String(text.dropLast()).trimmed }
    return text.isEmpty ? printed : text
  }
}
