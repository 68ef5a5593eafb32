/// Phrases that are looked for anywhere in texts, of which nearly all hold none.
///
/// What all of them have in common is looked for first, and worked out from the phrases themselves: one that is added cannot
/// be missed. Phrases that have nothing in common are looked for one by one.
package struct Needles: Sendable, ExpressibleByArrayLiteral {
  private let phrases: [String]
  /// The longest run of bytes that stands in each, letter case aside; empty where that is not much.
  private let core: [UInt8]

  package init(_ phrases: [String]) {
    self.phrases = phrases
    core = Needles.core(of: phrases)
  }

  package init(arrayLiteral phrases: String...) { self.init(phrases) }

  private static func core(of phrases: [String]) -> [UInt8] {
    guard let shortest = phrases.min(by: { $0.utf8.count < $1.utf8.count }).map({ Array($0.utf8) }) else { return [] }
    for length in stride(from: shortest.count, through: 3, by: -1) {
      for start in 0...(shortest.count - length) {
        let run = Array(shortest[start..<(start + length)])
        let isCommon = run.withUnsafeBufferPointer { run in phrases.allSatisfy { $0.withBytes { $0.offset(of: run) != nil } } }
        if isCommon { return run }
      }
    }
    return []
  }

  /// The first thing that is made of a phrase that stands in the text, letter case aside, and of where it stands first; in the
  /// order of the phrases.
  package func first<Result>(in text: String, _ body: (_ phrase: String, _ offset: Int) -> Result?) -> Result? {
    text.withBytes { bytes in
      if !core.isEmpty, core.withUnsafeBufferPointer({ bytes.offset(of: $0) }) == nil { return nil }
      for place in phrases.indices {
        if let offset = phrases[place].withBytes({ bytes.offset(of: $0) }), let result = body(phrases[place], offset) { return result }
      }
      return nil
    }
  }

  package func stand(in text: String) -> Bool { first(in: text) { _, _ in true } ?? false }
}
