import Testing

@testable import Text

@Suite struct BytesTests {
  /// Asks of every place in texts of every length about eight bytes, where the steps of eight begin and end.
  private func around(_ needle: String, _ body: (String, Int) -> Void) {
    for before in 0..<20 {
      for after in 0..<10 { body(String(repeating: "x", count: before) + needle + String(repeating: "y", count: after), before) }
    }
  }

  @Test func aNeedleIsFoundWhereverItStands() {
    for needle in ["a", "ab", "report", "forward plan", "12345678", "a longer needle than eight"] {
      around(needle) { text, place in
        #expect(text.offset(of: needle) == place)
        #expect(text.offset(of: needle.uppercased()) == place)
        #expect(text.uppercased().offset(of: needle) == place)
      }
    }
    #expect("".offset(of: "a") == nil)
    #expect("a".offset(of: "") == nil)
    #expect("aab".offset(of: "ab") == 1)
  }

  @Test func signsThatDifferInTheBitOfLetterCaseAreNotTheSame() {
    around("[") { text, _ in #expect(text.offset(of: "{") == nil) }
    around("@") { text, _ in #expect(text.offset(of: "`") == nil) }
  }

  @Test func aDigitIsSeenAmongBytesOfEveryKind() {
    for byte in UInt8.min...UInt8.max {
      for place in 0..<8 {
        var bytes = [UInt8](repeating: 0xFF, count: 11)
        bytes[place] = byte
        #expect(bytes.withUnsafeBufferPointer { $0.hasDigit } == byte.isDigit)
      }
    }
  }

  @Test func spacesAreSingleAndSaidToBe() {
    let pieces = ["a", " ", "  ", "\t", "\u{A0}", "£", "\n", "\u{1F}", "word"]
    for one in pieces {
      for two in pieces {
        around(one + two) { text, _ in
          let single = text.singleSpaced
          #expect(single.utf8.withContiguousStorageIfAvailable { $0.isSingleSpaced } == true || single.utf8.contains(0x1F))
          #expect(single == slowly(text))
          #expect(text.withBytes { $0.isSingleSpaced } == false || single == text)
        }
      }
    }
    #expect("a \u{A0} b".singleSpaced == "a b")
    #expect("\u{A0}a".singleSpaced == "a")
  }

  private func slowly(_ text: String) -> String {
    let words = text.unicodeScalars.split { $0 == "\u{A0}" || $0.isASCII && UInt8($0.value).isSpace }
    return words.map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
  }

  @Test func charactersAreCounted() {
    for text in ["", "a", "Children’s", "€5 and é", "😀😀😀", String(repeating: "’", count: 33)] {
      around(text) { whole, _ in #expect(whole.withBytes(\.characters) == whole.unicodeScalars.count) }
    }
    #expect("é’".utf8.contains(0xA9) && !"é’".utf8.contains(0x41) && "xab".dropFirst().utf8.contains(0x62))
  }

  @Test func wordsAreCutAtASeparatorAndEmptyOnesLeftOut() {
    #expect(" a  bc d ".split(separator: " ") == ["a", "bc", "d"])
    #expect("".split(separator: " ").isEmpty)
    #expect("—a—".split(separator: "—") == ["a"])
    #expect("xé, ü".dropFirst().split(separator: ",") == ["é", " ü"])
    #expect("a, b, c, d, e, f,".split(separator: ",").map(\.trimmed) == ["a", "b", "c", "d", "e", "f"])
  }

  @Test func aSignIsFoundWhereItStandsFirst() {
    let text = "Ynys Môn: é’ (b): c"
    for sign in [":", "(", "’", "ô"] as [Character] {
      #expect(text.firstIndex(of: sign).map { text[..<$0] } == text.firstIndex { $0 == sign }.map { text[..<$0] })
    }
    #expect(text.firstIndex(of: "x") == nil)
    #expect("".firstIndex(of: ":") == nil)
    let rest = text[text.index(text.startIndex, offsetBy: 10)...]
    #expect(rest.firstIndex(of: ":").map { rest[$0...] } == ": c")
  }

  @Test func aSuffixIsAskedByteForByte() {
    #expect("Summary:".hasSuffix(":"))
    #expect("Ynys Môn".hasSuffix("ôn"))
    #expect(!"a".hasSuffix("ba"))
    #expect("".hasPrefix(""))
    #expect("**Title**".dropFirst().hasPrefix("*T"))
  }

  @Test func aSetOfWordsKnowsItsOwn() {
    let words = WordSet((0..<5000).map { "Word\($0) and, Children’s" })
    #expect((0..<5000).allSatisfy { words.contains("word\($0)") })
    #expect(words.contains("childrens"))
    #expect(!words.contains("word5000"))
    #expect(!WordSet([]).contains("word"))
  }
}
