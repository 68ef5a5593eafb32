import Calendar
import Testing

@Suite struct DateTests {
  @Test(arguments: [
    ("Tuesday, 10th July 2018", "2018-07-10"), ("8 th March 2023", "2023-03-08"), ("06/03/23", "2023-03-06"), ("26 Jul 2018", "2018-07-26"),
    ("10 JULY 18", "2018-07-10"), ("10.8.2012", "2012-08-10"), ("2018-07-10", "2018-07-10"), ("31<sup>st</sup> March 2018", "2018-03-31"),
    ("8 th March, 2023", "2023-03-08"), ("1st of April 2026", "2026-04-01"), ("6-3-2023", "2023-03-06"), ("05/04/2018", "2018-04-05"),
    ("3 Sept. 2024", "2024-09-03"), ("29 February 2024", "2024-02-29"),
    ("the 5th day of May 2024", "2024-05-05"), ("held on 6.3.23", "2023-03-06"), ("Date: 6.3.23", "2023-03-06"),
    ("20fed Medi 2005", "2005-09-20"), ("1 o Fawrth 2024", "2024-03-01"), ("21ain Dachwedd 2022", "2022-11-21"),
    ("10 Orffennaf 2018", "2018-07-10"), ("5 Lúnasa 2024", "2024-08-05"), ("9 DEIREADH FÓMHAIR 2023", "2023-10-09"),
    ("17 Bealtaine 2021", "2021-05-17"), ("3 Ògmhios 2020", "2020-06-03"), ("12 Dùbhlachd 2019", "2019-12-12"),
    ("1 Jan 70", "1970-01-01"), ("1 Jan 69", "2069-01-01"),
  ])
  func aDayIsReadInEveryFormThatPapersPrint(printed: String, iso: String) {
    #expect(PrintedDates.all(in: printed).map(\.value) == Day(iso: iso).map { [.day($0)] })
  }

  @Test(arguments: [
    "30 February 2018", "31/04/2018", "12/13/2018", "2018/19", "1.8.12", "item 10.8.201", "00/01/2018", "May", "minute 5",
    "10 Julyish 2018",
  ])
  func whatIsNoDateIsNotReadAsOne(printed: String) {
    #expect(PrintedDates.firstDay(in: printed) == nil)
  }

  @Test func aMonthAloneIsAMonth() {
    #expect(PrintedDates.value(of: "July 2018") == .month(Month(year: 2018, month: 7)!))
    #expect(PrintedDates.value(of: "July 2018").iso == "2018-07")
  }

  @Test func aDayWithoutAYearTakesTheNearestYear() {
    let meeting = Day(iso: "2023-11-28")!
    #expect(PrintedDates.value(of: "10 January", near: meeting).iso == "2024-01-10")
    #expect(PrintedDates.value(of: "10th October", near: meeting).iso == "2023-10-10")
    #expect(PrintedDates.value(of: "10 January") == .printed("10 January"))
    #expect(Day(iso: "2024-01-05")!.nearest(month: 12, day: 20)?.iso == "2023-12-20")
    #expect(meeting.nearest(month: 2, day: 29)?.iso == "2024-02-29")
  }

  @Test func anythingElseStaysAsPrinted() {
    #expect(PrintedDates.value(of: "Not before  1st Mar 2026") == .printed("Not before 1st Mar 2026"))
    #expect(PrintedDates.value(of: "Autumn") == .printed("Autumn"))
    #expect(PrintedDates.value(of: "1 May 2018 2 May 2018") == .printed("1 May 2018 2 May 2018"))
  }

  @Test func theWeekdayBeforeADateBelongsToIt() {
    let found = PrintedDates.all(in: "on Wednesday 10th July 2018 at 10 o'clock")
    #expect(found.map(\.weekday) == [.wednesday])
    #expect(found.map(\.weekdayFits) == [false])
    #expect(found.map(\.range) == [3..<27])
    #expect(PrintedDates.all(in: "Tues, 10 July 2018").map(\.weekdayFits) == [true])
  }

  @Test func everyDateOfALineIsFoundInItsOrder() {
    let line = "changed from 05/04/2018 to 26/07/2018. Published 1 March 2018, effective April 2018"
    #expect(PrintedDates.all(in: line).compactMap(\.day?.iso) == ["2018-04-05", "2018-07-26", "2018-03-01"])
    #expect(PrintedDates.all(in: line).count == 4)
  }

  @Test func aTimeAfterADayIsNotItsYear() {
    let meeting = Day(iso: "2018-07-01")!
    for printed in ["10 July 10.30am", "10 July 10am", "10 July 10:30"] {
      #expect(PrintedDates.all(in: printed).first?.value == .dayOfYear(month: 7, day: 10), "\(printed) \(meeting)")
    }
  }
}

@Suite struct DayTests {
  @Test func onlyRealDaysExist() {
    #expect(Day(year: 2023, month: 2, day: 29) == nil)
    #expect(Day(year: 2100, month: 2, day: 29) == nil)
    #expect(Day(year: 2000, month: 2, day: 29) != nil)
    #expect(Day(iso: "2018-7-10") == nil)
    #expect(Day(iso: "2018-+7-10") == nil)
    #expect(Day(iso: "2018-07-10 ") == nil)
  }

  @Test func aDayIsPrintedInThreeForms() {
    let day = Day(iso: "2018-07-10")!
    #expect([day.iso, day.long, day.full] == ["2018-07-10", "10 July 2018", "Tuesday 10 July 2018"])
  }

  @Test(arguments: [("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11016), ("2024-03-01", 19783)])
  func daysAreCountedFrom1970(iso: String, number: Int) {
    #expect(Day(iso: iso)?.number == number)
  }

  @Test(arguments: [("1969-12-28", Weekday.sunday), ("1970-01-01", .thursday), ("2018-07-10", .tuesday), ("2026-11-21", .saturday)])
  func aDayHasItsWeekday(iso: String, weekday: Weekday) {
    #expect(Day(iso: iso)?.weekday == weekday)
  }

  @Test(arguments: [("Tue", Weekday.tuesday), ("thurs", .thursday), ("WEDS", .wednesday), ("Sunday", .sunday)])
  func aWeekdayIsReadInItsShortForms(printed: String, weekday: Weekday) {
    #expect(Weekday(printed: printed) == weekday)
    #expect(Weekday(printed: "Tu") == nil)
    #expect(Weekday(printed: "Sundays") == nil)
  }
}

@Suite struct TimeTests {
  @Test(arguments: [
    ("6.30 p.m.", "18:30"), ("6.30pm", "18:30"), ("18:30", "18:30"), ("10am", "10:00"), ("12 noon", "12:00"), ("1830 hours", "18:30"),
    ("12.15 a.m.", "00:15"), ("6.30yh", "18:30"), ("2.00 yp", "14:00"), ("10.30 y.b.", "10:30"), ("1900 hrs", "19:00"),
    ("12.30 pm", "12:30"), ("7 for 7.30 pm", "19:30"), ("10.08.2012 at 6.30 pm", "18:30"), ("midday", "12:00"),
    ("Tuesday 10 July 2018 at 10.00 am", "10:00"),
  ])
  func aTimeIsReadInEveryFormThatPapersPrint(printed: String, iso: String) {
    #expect(PrintedTimes.first(in: printed)?.iso == iso)
  }

  @Test(arguments: ["10 July 2018", "item 4", "£6.50", "in 2018", "25:00"])
  func whatIsNoTimeIsNotReadAsOne(printed: String) {
    #expect(PrintedTimes.first(in: printed) == nil)
  }

  @Test(arguments: [("18:30", "6.30pm"), ("10:00", "10am"), ("12:00", "noon"), ("00:05", "12.05am")])
  func aTimeIsSpokenAsOnALetter(iso: String, spoken: String) {
    #expect(PrintedTimes.first(in: iso)?.spoken == spoken)
  }
}
