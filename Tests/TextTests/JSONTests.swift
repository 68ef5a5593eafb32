import Testing
import Text

@Suite struct JSONTests {
  @Test func keysKeepTheirOrderAndNumbersStayIntegers() {
    let value = JSON.object([("b", .integer(1)), ("a", .array([.bool(true), .string("x")])), ("none", .array([])), ("empty", .object([]))])
    #expect(value.compact == #"{"b":1,"a":[true,"x"],"none":[],"empty":{}}"#)
    #expect(
      value.pretty == """
        {
          "b": 1,
          "a": [
            true,
            "x"
          ],
          "none": [],
          "empty": {}
        }

        """)
  }

  @Test func whatCouldEndAScriptIsEscapedInPages() {
    #expect(JSON.string("</script> & 'é'").compact == #""\u003C/script\u003E \u0026 'é'""#)
    #expect(JSON.string("a < b").pretty == "\"a < b\"\n")
  }

  @Test func quotesBackslashesAndControlsAreEscaped() {
    #expect(JSON.string("\"\\\n\t\r\u{1}\u{2028}").compact == #""\"\\\n\t\r\u0001\u2028""#)
  }
}

@Suite struct DigestTests {
  /// FIPS 180-4, examples; the empty string and the million a's from NIST's test vectors.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (String(repeating: "a", count: 1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
  ])
  func aDigestIsSHA256(text: String, hex: String) {
    #expect(Digest(of: Array(text.utf8)).description == hex)
  }
}

@Suite struct NearMissTests {
  private let keys = ["council", "title", "address", "language", "nation", "contact"]

  @Test func aSlipOfThePenFindsItsKey() {
    // Two letters that changed places are one slip, the commonest of all.
    #expect(NearMiss.suggestions(for: "tilte", among: keys) == ["title"])
    #expect(NearMiss.suggestions(for: "titel", among: keys) == ["title"])
    #expect(NearMiss.suggestions(for: "eltit", among: keys) == [])
    #expect(NearMiss.suggestions(for: "titles", among: keys) == ["title"])
    #expect(NearMiss.suggestions(for: "adress", among: keys) == ["address"])
  }

  @Test func theNearestComesFirstAndThreeAreEnough() {
    #expect(
      NearMiss.suggestions(for: "item 10", among: ["item 20", "item 1", "item 10a", "item 30"]) == ["item 20", "item 1", "item 10a"])
  }

  @Test func nothingLikeItFindsNothing() {
    #expect(NearMiss.suggestions(for: "weather", among: keys) == [])
  }
}
