import HTML
import Pages
import Papers
import Testing
import Text

@testable import Templates

/// The promise that no words are lost, for the last step of the way.
@Suite struct WordsTests {
  @Test(arguments: [true, false]) func everyWordOfABodyIsOnThePageInOrder(isMarkdown: Bool) {
    let sheet = Sheet(page: Specimens.item, frame: Specimens.frame)
    let html = sheet.text(of: Body(Specimens.blocks, isMarkdown: isMarkdown))
    var shown = words(of: html)[...]
    for leaf in Specimens.blocks.leaves {
      for word in Words.folded(leaf.text) {
        guard let found = shown.firstIndex(of: word) else {
          Issue.record("“\(word)” of “\(leaf.text)” is not on the page after what stands before it")
          return
        }
        shown = shown[(found + 1)...]
      }
    }
  }

  private func words(of html: HTML) -> [String] {
    var spaced: [UInt8] = []
    for byte in html.bytes {
      if byte == Byte.less, spaced.last != Byte.less { spaced.append(Byte.space) }
      spaced.append(byte)
    }
    return Words.folded(HTML(trusted: spaced).withoutTags.string)
  }
}
