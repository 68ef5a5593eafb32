import Testing

@testable import Text

@Suite struct PhrasesTests {
  private let labels = Phrases([("Report of", 1), ("Report", 2), ("Résumé", 3)])

  @Test func theFirstPhraseGivenIsTheOneFound() {
    #expect(labels.opening("REPORT OF the Head of Coast")?.meaning == 1)
    #expect(labels.opening("report to Cabinet")?.meaning == 2)
    #expect(labels.opening("Rep")?.meaning == nil)
    #expect(labels.opening("")?.meaning == nil)
    #expect(labels.opening("Résumé of it")?.meaning == 3)
  }

  @Test func aSetOfKeysHoldsItsOwnAndNothingElse() {
    let keys = KeySet((0..<500).map { "phrase \($0)" } + ["none", "n a"])
    #expect((0..<500).allSatisfy { keys.contains("phrase \($0)") })
    #expect(keys.contains("none") && keys.contains("n a"))
    #expect(!keys.contains("phrase 500") && !keys.contains("phrase") && !keys.contains("") && !keys.contains("nones"))
    #expect(!KeySet([]).contains("none"))
    #expect("NONE".withBytes { keys.contains(anyCase: $0) } && !"NONE".withBytes { keys.contains($0) })
  }
}

@Suite struct UTF8CheckTests {
  private func check(_ bytes: [UInt8]) -> Int? { bytes.withUnsafeBufferPointer(UTF8Check.firstInvalid) }

  @Test func everyCharacterIsWellFormedWhereverItStands() {
    for value in stride(from: UInt32(0), through: 0x10FFFF, by: 61) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for before in [0, 3, 7, 8] { #expect(check(Array(String(repeating: "a", count: before).utf8) + Array(String(scalar).utf8)) == nil) }
    }
  }

  /// RFC 3629: overlong forms, halves of pairs, above U+10FFFF, a continuation alone, a character cut off.
  @Test(arguments: [
    [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80], [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80],
    [0xF5, 0x80, 0x80, 0x80], [0x80], [0xBF], [0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x98], [0xC3, 0x41], [0xFF], [0xE2, 0x41, 0x80],
  ])
  func whatIsNoCharacterIsFound(bytes: [UInt8]) {
    #expect(check(bytes) == 0)
    #expect(check(Array("twelve bytes".utf8) + bytes) == 12)
    #expect(check(bytes + Array("twelve bytes".utf8)) == 0)
    #expect(String(validating: bytes, as: UTF8.self) == nil)
  }
}
