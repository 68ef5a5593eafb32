import Diagnostics
import Papers

/// What a build did, for the command to tell.
package struct BuildReport: Sendable {
  package var packs = 0
  package var pages = 0
  /// Pages among the files written.
  package var pagesWritten = 0
  /// Files, assets included.
  package var written = 0
  package var unchanged = 0
  package var deleted = 0
  /// Of all packs together.
  package var coverage = Coverage()
  /// In print order.
  package var diagnostics: [Diagnostic] = []
  /// The build stopped before the first byte was written.
  package var stopped = false
  package init() {}

  package func count(_ severity: Severity) -> Int { diagnostics.count { $0.severity == severity } }

  package var outcome: Outcome { Outcome(of: diagnostics) }
}

/// How a command ended, as its exit status tells.
package enum Outcome: Int32, Sendable {
  case done = 0
  /// Something is wrong that the publisher has to mend.
  case errors = 1
  /// All is well, but somebody has to decide: it is not sure whether a paper is exempt (it is held back meanwhile), or a
  /// check found personal data.
  case inDoubt = 3

  package init(of diagnostics: [Diagnostic]) {
    let errors = diagnostics.filter { $0.severity == .error || $0.finding.isPersonalData }
    self = errors.isEmpty ? .done : errors.allSatisfy { $0.finding.isDoubt } ? .inDoubt : .errors
  }
}

extension Finding {
  var isDoubt: Bool {
    switch self {
    case .classificationInDoubt, .exemptPaperNotFound, .personalData, .personalDataOnPage: true
    default: false
    }
  }

  package var isPersonalData: Bool {
    switch self {
    case .personalData, .personalDataOnPage: true
    default: false
    }
  }

  /// Whether nothing at all may be written: the site as a whole would be wrong, or say what it must not.
  package var stopsTheBuild: Bool {
    switch self {
    case .noContentFolder, .noSiteFile, .withheldPassageMoved, .withheldWordsNotFound, .withheldTextInOutput, .wordsLost,
      .twoPagesOneAddress, .brokenLink,
      .missingAnchor, .duplicateAnchor, .outputNotOurs, .outputAmongContent, .outputTaken, .outputUnwritable:
      true
    default: false
    }
  }
}
