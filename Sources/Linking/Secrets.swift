import Papers
import Text

/// The fingerprints of what was withheld, by which a last search finds it on a rendered page.
///
/// Only hashes are kept, of four words in a row and of single words that nothing public contains, made at the moment the
/// text is dropped. What also stands in a public paper or in the site's own pages is no secret and is left out.
package struct Secrets: Sendable {
  private var shingles: Set<UInt64> = []
  private var words: Set<UInt64> = []
  /// One bit for each hash, so that almost every word of a page is passed with one look.
  private var sieve: [UInt64] = []

  init() {}

  package var isEmpty: Bool { shingles.isEmpty && words.isEmpty }

  init(of withheld: WithheldText, exceptIn open: PublicText) {
    guard !withheld.leaves.isEmpty || !withheld.exact.isEmpty else { return }
    for words in withheld.exact {
      for run in FoldedText.runs(words) {
        for shingle in Shingle.all(of: run) where !open.shingles.contains(shingle.hash) { shingles.insert(shingle.hash) }
        for word in run where word.length >= 6 && !open.words.contains(word.hash) && !CommonStock.holds(word) {
          self.words.insert(word.hash)
        }
      }
    }
    for leaf in withheld.leaves {
      for run in FoldedText.runs(leaf) {
        for shingle in Shingle.all(of: run) where shingle.isTelling && !open.shingles.contains(shingle.hash) {
          shingles.insert(shingle.hash)
        }
      }
      for word in TellingWords.of(leaf) where !open.words.contains(word) { words.insert(word) }
    }
    fillSieve()
  }

  /// Without what these texts hold: for words of the templates that happen to stand in a withheld paper, too.
  package func excusing(_ texts: [[UInt8]]) -> Secrets {
    var left = self
    for text in texts {
      search(text) { hash, isWord in
        if isWord { left.words.remove(hash) } else { left.shingles.remove(hash) }
        return false
      }
    }
    left.fillSieve()
    return left
  }

  /// Whether a rendered page (or any other file that is about to be written) holds withheld text, in what is shown or in attributes.
  package func leaks(into bytes: [UInt8]) -> Bool {
    guard !isEmpty else { return false }
    return search(bytes) { _, _ in true }
  }

  /// Calls `found` for every fingerprint in the text until it says that this is enough; whether it did.
  @discardableResult
  private func search(_ bytes: [UInt8], _ found: (_ hash: UInt64, _ isWord: Bool) -> Bool) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      for layer in [FoldedText.Layer.text, .attributes] {
        var reading = FoldedText(buffer, layer: layer)
        var window = Shingle()
        while let token = reading.next() {
          guard case .word(let word) = token else {
            window = Shingle()
            continue
          }
          if mayHold(word.hash), words.contains(word.hash), found(word.hash, true) { return true }
          window.append(word)
          if window.isWhole, mayHold(window.hash), shingles.contains(window.hash), found(window.hash, false) { return true }
        }
      }
      return false
    }
  }

  private mutating func fillSieve() {
    let count = shingles.count + words.count
    guard count > 0 else {
      sieve = []
      return
    }
    var size = 64
    while size < count { size *= 2 }
    sieve = Array(repeating: 0, count: size)
    for hash in shingles { mark(hash) }
    for hash in words { mark(hash) }
  }

  private mutating func mark(_ hash: UInt64) {
    let bit = Int(truncatingIfNeeded: (hash &* 0x9e37_79b9_7f4a_7c15) >> 20) & (sieve.count * 64 - 1)
    sieve[bit >> 6] |= 1 << UInt64(bit & 63)
  }

  private func mayHold(_ hash: UInt64) -> Bool {
    let bit = Int(truncatingIfNeeded: (hash &* 0x9e37_79b9_7f4a_7c15) >> 20) & (sieve.count * 64 - 1)
    return sieve[bit >> 6] & (1 << UInt64(bit & 63)) != 0
  }
}

/// The text of everything that was withheld, on its way into `Secrets` and nowhere else.
struct WithheldText: Sendable {
  var leaves: [String] = []
  /// Words that were taken out by themselves: nothing of them is too common to be looked for.
  var exact: [String] = []
}

/// Fingerprints of everything that is public: papers, facts, the publisher's own words.
struct PublicText {
  private(set) var shingles: Set<UInt64> = []
  private(set) var words: Set<UInt64> = []

  mutating func add(_ text: String) {
    for run in FoldedText.runs(text) {
      for word in run { words.insert(word.hash) }
      for shingle in Shingle.all(of: run) { shingles.insert(shingle.hash) }
    }
  }
}

/// Four words in a row.
struct Shingle {
  private var recent: (FoldedWord, FoldedWord, FoldedWord, FoldedWord) = (FoldedWord(), FoldedWord(), FoldedWord(), FoldedWord())
  private var count = 0

  mutating func append(_ word: FoldedWord) {
    recent = (recent.1, recent.2, recent.3, word)
    count += 1
  }

  var isWhole: Bool { count >= 4 }

  var hash: UInt64 {
    var hash = recent.0.hash
    hash = (hash ^ (hash >> 29)) &* 0xbf58_476d_1ce4_e5b9 &+ recent.1.hash
    hash = (hash ^ (hash >> 29)) &* 0xbf58_476d_1ce4_e5b9 &+ recent.2.hash
    hash = (hash ^ (hash >> 29)) &* 0xbf58_476d_1ce4_e5b9 &+ recent.3.hash
    return hash
  }

  /// Whether two of its words are more than the common stock of every council paper: "Report to Cabinet on" tells nothing.
  var isTelling: Bool {
    var own = 0
    for word in [recent.0, recent.1, recent.2, recent.3] where !CommonStock.holds(word) { own += 1 }
    return own >= 2
  }

  static func all(of run: [FoldedWord]) -> [Shingle] {
    var window = Shingle()
    var all: [Shingle] = []
    for word in run {
      window.append(word)
      if window.isWhole { all.append(window) }
    }
    return all
  }
}
