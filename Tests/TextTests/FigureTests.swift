import Testing
import Text

@Suite struct FigureTests {
  @Test(arguments: ["£6.5m", "-3.8", "12%", "1,048", "(0.4)", "–", "26.2% (808)", "£2,000k", "+4", "5-3", "<14", "2023", "£0", "50%*"])
  func aFigureIs(_ text: String) { #expect(Figure.isFigure(text)) }

  @Test(arguments: ["", "B12", "3 of 5", "£000", "Total", "12 May", "1st", "n/a", "25 years", "%", "A-1"]) func noFigureIs(_ text: String) {
    #expect(!Figure.isFigure(text))
  }

  @Test(arguments: ["2019", "2018/19", "2018/2019", "2023-24", "2023*", "Q1", "2022–23", "2025/26 £m"]) func aPeriodIs(_ text: String) {
    #expect(Figure.isPeriod(text))
  }

  @Test(arguments: ["1,048", "3019", "2018 was wet", "12", "2018/19/20", "Q5", "20190", "2025 £12"]) func noPeriodIs(_ text: String) {
    #expect(!Figure.isPeriod(text))
  }
}
