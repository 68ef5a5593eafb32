import Calendar

extension Finding {
  /// The stable name by which a finding is looked up and tested: lower-case words and hyphens.
  package var identifier: String {
    switch self {
    case .noContentFolder: "no-content-folder"
    case .noSiteFile: "no-site-file"
    case .linkLeadsOut: "link-leads-out"
    case .ignoredFile: "ignored-file"
    case .sameNameTwice: "same-name-twice"
    case .packLeftOut: "pack-left-out"
    case .emptyFile: "empty-file"
    case .binaryFile: "binary-file"
    case .unreadableFile: "unreadable-file"
    case .notUTF8: "not-utf-8"
    case .controlCharacters: "control-characters"
    case .sameFileTwice: "same-file-twice"
    case .unknownKind: "unknown-kind"
    case .noCommittee: "no-committee"
    case .noMeetingDate: "no-meeting-date"
    case .secondMeeting: "second-meeting"
    case .weekdayMismatch: "weekday-mismatch"
    case .substitutesUnpaired: "substitutes-unpaired"
    case .agendaWithoutItems: "agenda-without-items"
    case .pageRangeCut: "page-range-cut"
    case .itemWithoutPaper: "item-without-paper"
    case .paperWithoutItem: "paper-without-item"
    case .dateMismatch: "date-mismatch"
    case .coverDamaged: "cover-damaged"
    case .coverLabelsLost: "cover-labels-lost"
    case .subjectLost: "subject-lost"
    case .titleDiffers: "title-differs"
    case .headerDisagrees: "header-disagrees"
    case .itemMatchedByOrder: "item-by-order"
    case .tableAsRows: "table-as-rows"
    case .tableCapped: "table-capped"
    case .unreadText: "unread-text"
    case .pictureMissing: "picture-missing"
    case .numberUsedTwice: "number-used-twice"
    case .minuteNumberGap: "minute-number-gap"
    case .planEntryUnreadable: "plan-entry-unreadable"
    case .classificationInDoubt: "classification-in-doubt"
    case .exemptPaperNotFound: "exempt-paper-not-found"
    case .withheldWhole: "withheld-whole"
    case .withheldPassageMoved: "withheld-passage-moved"
    case .withheldWordsNotFound: "withheld-words-not-found"
    case .withheldTextInOutput: "withheld-text-in-output"
    case .invalidYAML: "invalid-yaml"
    case .unknownKey: "unknown-key"
    case .wrongValue: "wrong-value"
    case .missingKey: "missing-key"
    case .colourTooFaint: "colour-too-faint"
    case .pageWithoutTitle: "page-without-title"
    case .twoSidecars: "two-sidecars"
    case .correctionMatchesNothing: "correction-matches-nothing"
    case .sidecarWithoutPack: "sidecar-without-pack"
    case .supplementToUnknown: "supplement-to-unknown"
    case .twoMeetingsOneDay: "two-meetings-one-day"
    case .itemReused: "item-reused"
    case .twoPagesOneAddress: "two-pages-one-address"
    case .minutesWithoutDate: "minutes-without-date"
    case .brokenLink: "broken-link"
    case .missingAnchor: "missing-anchor"
    case .duplicateAnchor: "duplicate-anchor"
    case .noAgenda: "no-agenda"
    case .outputNotOurs: "output-not-ours"
    case .outputAmongContent: "output-among-content"
    case .outputTaken: "output-taken"
    case .outputUnwritable: "output-unwritable"
    case .wordsLost: "words-lost"
    case .withdrawalOfSeveral: "withdraw-one-paper"
    case .withdrawalWithoutPaper: "nothing-to-withdraw"
    case .withdrawalOfOwnPage: "page-of-your-own"
    case .sidecarNotExtended: "sidecar-not-extended"
    case .personalData(let detail): detail.rawValue
    case .personalDataOnPage(let detail): detail.rawValue + "-on-page"
    }
  }

  /// An error makes the command fail; a warning wants a look; a note tells what was done.
  package var severity: Severity {
    switch self {
    case .noContentFolder, .noSiteFile, .linkLeadsOut, .sameNameTwice, .packLeftOut, .pageWithoutTitle, .twoSidecars,
      .outputAmongContent, .outputTaken, .binaryFile, .unreadableFile, .sameFileTwice, .classificationInDoubt, .exemptPaperNotFound,
      .withheldPassageMoved, .withheldWordsNotFound, .withheldTextInOutput,
      .invalidYAML, .unknownKey, .wrongValue, .missingKey, .correctionMatchesNothing, .sidecarWithoutPack, .supplementToUnknown,
      .twoMeetingsOneDay, .itemReused, .twoPagesOneAddress, .brokenLink, .missingAnchor, .duplicateAnchor, .outputNotOurs,
      .outputUnwritable, .wordsLost, .withdrawalOfSeveral, .withdrawalWithoutPaper, .withdrawalOfOwnPage, .sidecarNotExtended:
      .error
    case .controlCharacters, .substitutesUnpaired, .pageRangeCut, .itemMatchedByOrder, .titleDiffers, .pictureMissing,
      .numberUsedTwice, .noAgenda, .itemWithoutPaper:
      .note
    default: .warning
    }
  }

  /// What is wrong with which words, and what to do: no capital at the start, no full stop at the end.
  package var summary: String {
    switch self {
    case .noContentFolder: "there is no such folder; name the one that holds site.yml with --site"
    case .noSiteFile: "the file is missing; write one that holds at least a line such as “council: Anytown Council”"
    case .linkLeadsOut: "the link leads nowhere, to a folder, or out of the content folder; put the file itself here"
    case .ignoredFile(let expected):
      "the file is ignored, for here belong \(expected); move it to assets/ if it is to be published as it is"
    case .sameNameTwice(let other): "\(other) has the same name, which is the address of its source page; rename one of them"
    case .packLeftOut(let sidecar): "the pack is left out until \(sidecar) is mended, which may say what to withhold"
    case .emptyFile: "the file holds no text; extract the PDF again, or remove the file"
    case .binaryFile: "the file is not text; put the text extracted from the PDF here, and name the PDF in the sidecar (source:)"
    case .unreadableFile(let reason): "the file cannot be read: \(reason)"
    case .notUTF8(let encoding): "the first bytes that are not UTF-8 stand here; the file was read as \(encoding), save it as UTF-8"
    case .controlCharacters(let count): "\(plural(count, "control character")) became spaces, the first one here"
    case .sameFileTwice(let other): "the same bytes stand in \(other); only the first by name is published, remove one"
    case .unknownKind: "neither agenda, report, minutes nor forward plan was recognised; the text is published whole on its source page"
    case .noCommittee: "no committee is named on the front sheet; give it in the sidecar (meeting: committee:)"
    case .noMeetingDate: "no date of a meeting is printed; give it in the sidecar (meeting: date:)"
    case .secondMeeting(let committee, let date):
      "a second meeting begins here, \(committee) on \(date.long); its papers are published whole on the source page, split the file here "
        + "to give that meeting its pages"
    case .weekdayMismatch(let printed, let day):
      "\(printed.name) is printed before \(day.long), which was a \(day.weekday.name); the date was kept, "
        + "correct it in the sidecar if the weekday is right"
    case .substitutesUnpaired: "the list of members does not say who substitutes for whom; no pairs were made"
    case .agendaWithoutItems: "no numbered item was found on the agenda; it is shown as printed"
    case .pageRangeCut(let item): "the page range of item \(item) is cut off; its last page was taken from the next paper"
    case .itemWithoutPaper(let item): "item \(item) names pages, but no paper of its own was found in the file; it may stand in another"
    case .paperWithoutItem:
      "no agenda item was found for this report, which is published under its own title; say reports: item: in the sidecar"
    case .dateMismatch(let paper, let meeting): "report is dated \(paper.long), its meeting is \(meeting.long)"
    case .coverDamaged(let item):
      "the cover of the report\(forItem(item)) did not survive extraction whole; fields that are unsure were left out, give them in the sidecar (reports:)"
    case .coverLabelsLost(let item): "the cover of the report\(forItem(item)) has lost its labels; its values are shown as printed"
    case .subjectLost(let item): "the subject on the cover of the report\(forItem(item)) is not whole; the page is titled from the agenda"
    case .titleDiffers(let item): "the title on the cover differs from that of item \(item) on the agenda; both are shown"
    case .headerDisagrees(let printed, let item):
      "the running header says item \(printed), the paper was placed under item \(item); look which is right, and say reports: item: in the sidecar if need be"
    case .itemMatchedByOrder(let item):
      "the report was placed under item \(item) by its order alone; check it, or correct reports: item: in the sidecar"
    case .tableAsRows(let columns): "the columns of this table do not hold (up to \(columns)); it is published as its rows"
    case .tableCapped(let columns, let rows):
      "a table of \(columns) columns and \(rows) rows is too large for one table; it is published as its rows"
    case .unreadText(let lines):
      "\(plural(lines, "line")) did not survive extraction; what is left is shown apart, with the way to the PDF"
    case .pictureMissing: "a picture or chart stood here that is not in the text"
    case .numberUsedTwice(let number): "the number \(number) is used twice in this paper; the second has the anchor with -2"
    case .minuteNumberGap(let expected, let printed):
      "minute \(printed) follows where \(expected) was expected; look whether one is missing from the text"
    case .planEntryUnreadable: "a decision could not be read field by field; it is shown as printed"
    case .classificationInDoubt(let reason):
      "it is not sure whether this paper is exempt (\(reason)); it is held back until the sidecar says withhold or public"
    case .exemptPaperNotFound(let item):
      "\(item.map { "item \($0)" } ?? "an item") is exempt and it is not sure where its paper begins; every paper that it may stand in is held back until "
        + "the sidecar says withhold: with the lines where it stands, or public: with this item when it is not in the file"
    case .withheldWhole: "the file bears a mark of exemption and could not be divided into papers; it is withheld whole"
    case .withheldPassageMoved: "the lines named here no longer begin with the words given; point to the passage again (lines:, words:)"
    case .withheldWordsNotFound:
      "the words named here do not stand together in the pack; copy them as they are printed, or point to their lines"
    case .withheldTextInOutput(let page):
      "text that must be withheld stands on the page \(page); nothing was written, withhold it there too or take it out"
    case .invalidYAML(let reason): "not valid YAML: \(reason)"
    case .unknownKey(let key, let suggestions, let known):
      "“\(key)” is no key that can stand here"
        + didYouMean(suggestions, else: known.isEmpty ? nil : "the keys are \(known.joined(separator: ", "))")
    case .wrongValue(let key, let expected): "“\(key)” needs \(expected)"
    case .missingKey(let key): "“\(key)” is missing; add a line “\(key): ...”"
    case .colourTooFaint(let name, let ground, let tenths):
      "“\(name)” on “\(ground)” has a contrast of \(tenths / 10).\(tenths % 10) to 1, and words need 4.5 to 1; "
        + "choose colours that lie further apart"
    case .pageWithoutTitle: "the page has no title; begin the file with the lines “---”, “title: ...” and “---”"
    case .twoSidecars(let other): "\(other) speaks of the same pack; put all of it into one of them"
    case .correctionMatchesNothing(let what, let suggestions):
      "\(what) matches nothing in the pack\(didYouMean(suggestions, else: "lectern inspect shows what there is"))"
    case .sidecarWithoutPack(let suggestions):
      "there is no pack of this name\(didYouMean(suggestions, else: "a sidecar is called as its pack is, but for the ending"))"
    case .supplementToUnknown(let name, let suggestions): "there is no pack “\(name)” for this supplement\(didYouMean(suggestions))"
    case .twoMeetingsOneDay(let committee, let first, let second):
      "\(committee) has two meetings on one day, at \(first) and \(second); give one of them sitting: in its sidecar"
    case .itemReused(let item, let first, let second):
      "item \(item) was “\(first)” and is now “\(second)”, which has an address of its own so that no link changes its meaning; correct its number in the sidecar"
    case .twoPagesOneAddress(let address, let other): "the address \(address) is taken by \(other); give this one a name of its own"
    case .minutesWithoutDate: "the minutes do not say when their meeting was; give it in the sidecar (minutes: date:)"
    case .brokenLink(let address, let suggestions): "no page stands at \(address)\(didYouMean(suggestions))"
    case .missingAnchor(let address, let anchor):
      "the page \(address) has no place named #\(anchor); look at that page for the names it has, or leave out the part from #"
    case .duplicateAnchor(let anchor): "two places of one page are named #\(anchor); nothing was written, please report this"
    case .noAgenda: "no agenda for this meeting is in the packs; its page says so"
    case .outputNotOurs(let folder): "\(folder) holds files that Lectern did not write; empty it, or choose another folder with --output"
    case .outputAmongContent(let folder): "\(folder) lies inside the content folder, or holds it; choose another with --output"
    case .outputTaken(let path): "something that Lectern did not write stands at \(path); move it away, nothing was written"
    case .outputUnwritable(let path, let reason): "cannot write \(path): \(reason)"
    case .wordsLost(let count): "\(plural(count, "word")) of the file would not be on any page; nothing was written, please report this"
    case .withdrawalOfSeveral(let address):
      "\(address) is made from several papers; name the page of one of them (an item, an appendix, minutes, or a source page)"
    case .withdrawalWithoutPaper(let address):
      "no paper stands at \(address), only what the agenda says of it; name a passage in the sidecar instead (withhold: with words:)"
    case .withdrawalOfOwnPage(let path): "the page is the site’s own; change or remove \(path)"
    case .sidecarNotExtended(let entry):
      "the file could not be added to without changing what it says; add under withhold: an entry with \(entry), and a reason"
    case .personalData(let detail):
      "this looks like \(detail.name), which a public paper should not show; name it in the sidecar, under withhold: to take it out "
        + "(- words: as printed here, reason:), under public: when it may stay"
    case .personalDataOnPage(let detail): "this looks like \(detail.name), which a public page should not show; take it out of the file"
    }
  }
}

private func plural(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
private func forItem(_ item: String?) -> String { item.map { " for item \($0)" } ?? "" }
private func didYouMean(_ names: [String], else other: String? = nil) -> String {
  names.isEmpty ? other.map { "; \($0)" } ?? "" : "; did you mean " + names.map { "“\($0)”" }.joined(separator: " or ") + "?"
}
