import Calendar

/// Everything Lectern can find wrong, one case each. `Wording.swift` gives each its identifier, its severity and its words.
///
/// No case may carry text of a paper that could be withheld: findings are printed, published and logged.
package enum Finding: Sendable, Equatable {
  // The content folder
  case noContentFolder
  case noSiteFile
  case linkLeadsOut
  case ignoredFile(expected: String)
  case sameNameTwice(other: String)
  case packLeftOut(sidecar: String)

  // The file
  case emptyFile
  case binaryFile
  case unreadableFile(reason: String)
  case notUTF8(readAs: String)
  case controlCharacters(count: Int)
  case sameFileTwice(other: String)
  case unknownKind

  // Front sheet and agenda
  case noCommittee
  case noMeetingDate
  case weekdayMismatch(printed: Weekday, day: Day)
  case substitutesUnpaired
  case agendaWithoutItems
  case pageRangeCut(item: String)
  case itemWithoutPaper(item: String)
  case paperWithoutItem
  case secondMeeting(committee: String, date: Day)

  // Reports
  case dateMismatch(paper: Day, meeting: Day)
  case coverDamaged(item: String?)
  case coverLabelsLost(item: String?)
  case subjectLost(item: String?)
  case titleDiffers(item: String)
  case headerDisagrees(printed: String, item: String)
  case itemMatchedByOrder(item: String)

  // Bodies
  case tableAsRows(columns: Int)
  case tableCapped(columns: Int, rows: Int)
  case unreadText(lines: Int)
  case pictureMissing
  case numberUsedTwice(number: String)
  case minuteNumberGap(expected: Int, printed: Int)
  case planEntryUnreadable

  // Withholding
  case classificationInDoubt(reason: String)
  case exemptPaperNotFound(item: String?)
  case withheldWhole
  case withheldPassageMoved
  case withheldWordsNotFound
  case withheldTextInOutput(page: String)

  // Sidecars, site.yml, Markdown
  case invalidYAML(reason: String)
  case unknownKey(key: String, suggestions: [String], known: [String] = [])
  case wrongValue(key: String, expected: String)
  case missingKey(key: String)
  case colourTooFaint(name: String, ground: String, contrastInTenths: Int)
  case pageWithoutTitle
  case twoSidecars(other: String)
  case correctionMatchesNothing(what: String, suggestions: [String])
  case sidecarWithoutPack(suggestions: [String])
  case supplementToUnknown(name: String, suggestions: [String])

  // The record and the site
  case twoMeetingsOneDay(committee: String, first: String, second: String)
  case itemReused(item: String, first: String, second: String)
  case twoPagesOneAddress(address: String, other: String)
  case minutesWithoutDate
  case brokenLink(address: String, suggestions: [String])
  case missingAnchor(address: String, anchor: String)
  case duplicateAnchor(anchor: String)
  case noAgenda
  case outputNotOurs(folder: String)
  case outputAmongContent(folder: String)
  case outputTaken(path: String)
  case outputUnwritable(path: String, reason: String)
  case wordsLost(count: Int)

  // What `lectern withdraw` cannot do
  case withdrawalOfSeveral(address: String)
  case withdrawalWithoutPaper(address: String)
  case withdrawalOfOwnPage(path: String)
  case sidecarNotExtended(entry: String)

  // What `lectern check` looks for
  case personalData(PersonalDetail)
  /// In a page of the site's own.
  case personalDataOnPage(PersonalDetail)
}
