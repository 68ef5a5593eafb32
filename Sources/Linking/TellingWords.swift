import Text

/// Single words that give a withheld text away: names and sums of money.
enum TellingWords {
  /// The hashes of the names (capitals in the middle of a sentence) and of the sums and percentages of at least five
  /// letters and digits in one piece of running text. A heading or a label has capitals of its own and names nothing.
  static func of(_ leaf: String) -> [UInt64] {
    let tokens = leaf.utf8.split { $0.isSpace }.map { Token(Array($0)) }
    var found: [UInt64] = []
    for (index, token) in tokens.enumerated() where token.letters >= 5 || token.isMoney {
      let isName = token.hasCapital && index > 0 && !tokens[index - 1].endsSentence && isRunningText(tokens)
      guard isName || token.isMoney else { continue }
      for run in FoldedText.runs(token.text) {
        for word in run where word.length >= 5 && !CommonStock.holds(word) { found.append(word.hash) }
      }
    }
    return found
  }

  /// Six words or more, most of the longer ones in small letters.
  private static func isRunningText(_ tokens: [Token]) -> Bool {
    let long = tokens.filter { $0.letters >= 4 }
    return tokens.count >= 6 && long.count(where: { !$0.hasCapital }) * 2 >= long.count
  }

  private struct Token {
    let text: String
    let letters: Int
    let hasCapital: Bool
    let isMoney: Bool
    let endsSentence: Bool

    init(_ bytes: [UInt8]) {
      text = String(decoding: bytes, as: UTF8.self)
      letters = bytes.count { $0.isASCIILetter || $0.isDigit }
      hasCapital = bytes.contains { $0.isUpper }
      let hasDigit = bytes.contains { $0.isDigit }
      isMoney = hasDigit && (text.unicodeScalars.contains("£") || bytes.contains(0x25))
      endsSentence =
        bytes.last { $0.isLetterOrDigit || $0 == Byte.stop || $0 == 0x3F || $0 == 0x21 || $0 == Byte.colon }
        .map { !$0.isLetterOrDigit } ?? true
    }
  }
}

/// The words that every council's papers and pages share, which give nothing away by themselves.
enum CommonStock {
  static func holds(_ word: FoldedWord) -> Bool { (word.isNumber && word.length <= 4) || hashes.contains(word.hash) || word.length <= 2 }

  private static let hashes: Set<UInt64> = {
    let lists = [
      """
      the and for that this with from was were are been being have has had not but all any its their they them there these those which who
      whom whose will would shall should may might can could must than then when where while into onto upon under over about after before
      between within without during such other each every both either more most some only also very our your his her one two three four
      five six seven eight nine ten first second third last next previous new
      """,
      """
      january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov
      dec monday tuesday wednesday thursday friday saturday sunday day days week month year years date dates time
      """,
      """
      report reports reported committee committees subcommittee sub panel board council councils councillor councillors cllr cabinet member
      members chair vice meeting meetings agenda item items minutes minute appendix appendices annex page pages paper papers pack packs
      decision decisions plan forward key maker expected published publication public private press exempt confidential restricted
      information paragraph paragraphs part parts schedule section local government act amended virtue held back until confirms withheld
      reason reasons resolved resolution recommendation recommendations recommended officer officers director head chief executive
      assistant contact telephone number email mail address subject title wards ward affected portfolio background document documents
      summary introduction financial legal equality implications implication options considered rejected consultation consultations
      internal external costs revenue capital resource resources implementation following attached set out note noted notes asked
      approve approved agreed agree authority services service borough district county city town hall room venue apologies absence
      declarations declaration interest interests site source sources search accessibility contents home draft confirmed correct record
      supplement late received lines line words word file files text not yes none see read shown
      """,
      // What pages are made of wherever they have papers to show: names of marks, and of the data for machines.
      """
      application comes context count coverage entry event eventstatus facts folded front governmentorganization group kicker label location
      named numbered organizer people place printed publisher quiet sequence sheet startdate enddate state status table unseen
      """,
    ]
    var hashes: Set<UInt64> = []
    for list in lists { for run in FoldedText.runs(list) { for word in run { hashes.insert(word.hash) } } }
    return hashes
  }()
}
