import Diagnostics
import Linking
import Papers
import Reading
import Text

/// What Lectern reads from one file, for a person or a program to check. Withheld text is taken out first.
package struct Inspection: Sendable {
  /// Without what is withheld.
  package let pack: Pack
  package let coverage: Coverage
  /// In print order, those of the sidecar included.
  package let diagnostics: [Diagnostic]

  package init(pack: Pack, coverage: Coverage, diagnostics: [Diagnostic]) {
    (self.pack, self.coverage, self.diagnostics) = (pack, coverage, diagnostics)
  }

  package var outcome: Outcome { Outcome(of: diagnostics) }

  /// Reads the file at `path` and its sidecar, if one lies beside it. An error is the reason why it cannot be read.
  package static func read(_ path: String) -> Result<Inspection, Unreadable> {
    let bytes: [UInt8]
    do {
      bytes = try Disk.read(path, followingLinks: true)
    } catch {
      return .failure(Unreadable(diagnostic: Diagnostic(.unreadableFile(reason: error.reason), at: Place(path))))
    }
    let source = SourceText(path: path, bytes: bytes)
    let folder = OutputFile.folder(of: path).map { "\($0)/" } ?? ""
    let beside = [".yml", ".yaml"].map { folder + source.name + $0 }.filter { Disk.kind(of: $0, followingLinks: true) != nil }
    let (sidecar, text, problems) = PackSources.gather(source, beside: beside)
    if let faulty = problems.first(where: { $0.severity == .error }) {
      // What is to be withheld is not sure, so nothing of the text is shown.
      let empty = Pack(
        path: path, name: source.name, facts: Facts(), parts: [], furniture: [], lines: source.lines.count, diagnostics: [],
        isMarkdown: false)
      let leftOut = Diagnostic(.packLeftOut(sidecar: faulty.place.path), at: Place(path))
      return .success(Inspection(pack: empty, coverage: Coverage(), diagnostics: (problems + [leftOut]).inPrintOrder))
    }
    let pack = PackReader.read(text, sidecar: sidecar)
    let record = Linker.link(
      Content(council: Council(), packs: [pack], committees: [], members: [], decisions: [], pages: []), asOf: nil)
    // Of what linking finds, a file on its own can answer only for its withholding.
    let own = record.diagnostics.filter { $0.finding.isWithholding || pack.diagnostics.contains($0) }
    return .success(
      Inspection(
        pack: Withholding.cleared(pack).without(record.secrets).pack, coverage: record.coverage[path] ?? Coverage(),
        diagnostics: (problems + pack.diagnostics + own).inPrintOrder.withoutRepeats))
  }

  /// Why a file cannot be inspected at all.
  package struct Unreadable: Error { package let diagnostic: Diagnostic }
}

extension Finding {
  fileprivate var isWithholding: Bool {
    switch self {
    case .classificationInDoubt, .exemptPaperNotFound, .withheldWhole, .withheldPassageMoved, .withheldWordsNotFound, .wordsLost: true
    default: false
    }
  }
}
