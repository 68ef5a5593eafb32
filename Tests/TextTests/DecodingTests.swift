import Testing
import Text

@Suite struct DecodingTests {
  private func lines(_ bytes: [UInt8]) -> [String] { SourceText(path: "x.txt", bytes: bytes).lines.map(\.text) }
  private func repairs(_ bytes: [UInt8]) -> [Repair] { SourceText(path: "x.txt", bytes: bytes).repairs }

  @Test func cleanTextNeedsNoRepair() {
    #expect(lines(Array("One\nTwo\n".utf8)) == ["One", "Two"])
    #expect(repairs(Array("One\nTwo\n".utf8)) == [])
  }

  @Test func anEmptyFileHasNoLines() {
    #expect(lines([]) == [])
    #expect(repairs([]) == [])
  }

  @Test func aByteOrderMarkIsTakenOff() {
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("Agenda".utf8)
    #expect(lines(bytes) == ["Agenda"])
    #expect(repairs(bytes) == [.byteOrderMark])
  }

  @Test(arguments: ["One\r\nTwo\r\n", "One\rTwo\r", "One\r\nTwo\r"])
  func carriageReturnsEndLinesWithoutAddingAny(text: String) {
    #expect(lines(Array(text.utf8)) == ["One", "Two"])
    #expect(repairs(Array(text.utf8)) == [.windowsLineEnds])
  }

  @Test func aControlCharacterBecomesASpace() {
    #expect(lines(Array("One\nTwo\u{0}words\u{7}".utf8)) == ["One", "Two words "])
    #expect(repairs(Array("One\nTwo\u{0}words\u{7}".utf8)) == [.controlCharacters(firstLine: 2, count: 2)])
  }

  @Test func bytesThatAreNotUTF8AreReadAsWindows1252() {
    let bytes = Array("Plain\nChildren".utf8) + [0x92, 0x73, 0x20, 0x80, 0x35, 0x20, 0xE9]
    #expect(lines(bytes) == ["Plain", "Children’s €5 é"])
    #expect(repairs(bytes) == [.notUTF8(.windows1252, firstLine: 2)])
  }

  @Test func aByteOrderMarkOfUTF16IsBelieved() {
    let units = Array("Ready\r\nCafé €5 😀\n".utf16)
    let little: [UInt8] = [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big: [UInt8] = [0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for bytes in [little, big] {
      #expect(lines(bytes) == ["Ready", "Café €5 😀"])
      #expect(repairs(bytes) == [.notUTF8(.utf16, firstLine: 1), .windowsLineEnds])
    }
    // An odd byte too many is no UTF-16, and without a mark nobody can know.
    #expect(SourceText(path: "x", bytes: little + [0x41]).isBinary)
    #expect(SourceText(path: "x", bytes: Array(little.dropFirst(2))).isBinary)
  }

  @Test(arguments: ["%PDF-1.7\n", "PK\u{3}\u{4}", "{\\rtf1"])
  func anotherFormatIsBinaryAndHasNoText(start: String) {
    let source = SourceText(path: "x.txt", bytes: Array(start.utf8))
    #expect(source.isBinary)
    #expect(source.lines.isEmpty)
  }

  @Test func manyControlCharactersAreBinary() {
    #expect(SourceText(path: "x", bytes: [UInt8](repeating: 0, count: 100)).isBinary)
  }

  @Test func formFeedsBeforeALineAreItsPageBreaks() {
    let lines = SourceText(path: "x", bytes: Array("One\n\u{C}\u{C}Two\n".utf8)).lines
    #expect(lines.map(\.pageBreaks) == [0, 2])
    #expect(lines.map(\.text) == ["One", "Two"])
  }

  @Test func blankingKeepsTheNumbersOfTheLinesThatFollow() {
    let rest = SourceText(path: "x", bytes: Array("---\na: 1\n---\nText".utf8)).blanking(through: 3)
    #expect(rest.lines.map(\.text) == ["", "", "", "Text"])
    #expect(rest.lines.last?.number == 4)
  }

  @Test func theNameIsTheFileWithoutFolderAndEnding() {
    #expect(SourceText(path: "Content/packs/a.b.txt", bytes: []).name == "a.b")
    #expect(SourceText(path: ".hidden", bytes: []).name == ".hidden")
  }
}
