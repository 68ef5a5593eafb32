import Glibc
import Text

/// All words of a file as they stand in running text, for asking whether a repaired word or phrase stands elsewhere.
///
/// A class, because they are put together at the first question: most packs have nothing to repair, and ask none.
final class Vocabulary {
  private let sheet: Sheet
  private let left: [Range<Int>]
  private lazy var running = text()
  /// The same words are asked about again and again.
  private var answers: [String: Bool] = [:]

  init(_ sheet: Sheet, without left: [Range<Int>]) { (self.sheet, self.left) = (sheet, left) }

  /// The folded words of all lines, one space before and behind each, and a NUL at the end. Decoding takes NULs out of texts.
  private func text() -> [UInt8] {
    var isLeft = [Bool](repeating: false, count: sheet.lines.count)
    for range in left { for index in range { isLeft[index] = true } }
    let shown = sheet.lines.indices.filter { !isLeft[$0] && sheet.isText($0) }
    let room = shown.reduce(2) { $0 + sheet.lines[$1].plain.utf8.count + 1 }
    return [UInt8](unsafeUninitializedCapacity: room) { output, written in
      output[0] = Byte.space
      written = 1
      for index in shown {
        let rest = UnsafeMutableBufferPointer(rebasing: output[written...])
        written += sheet.lines[index].key.withBytes { rest.update(fromContentsOf: $0) }
        output[written] = Byte.space
        written += 1
      }
      output[written] = 0
      written += 1
    }
  }

  func hasWord(_ word: String) -> Bool {
    let key = Tidy.key(word)
    return !key.utf8.contains(Byte.space) && stands(key)
  }

  func hasPhrase(_ phrase: String) -> Bool { stands(Tidy.key(phrase)) }

  /// Asked of the C library, which looks at many bytes at once.
  private func stands(_ key: String) -> Bool {
    guard !key.isEmpty else { return false }
    if let answer = answers[key] { return answer }
    let answer = running.withUnsafeBytes { hay in
      guard let start = hay.bindMemory(to: CChar.self).baseAddress else { return false }
      return strstr(start, " \(key) ") != nil
    }
    answers[key] = answer
    return answer
  }
}
