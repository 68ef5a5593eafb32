import Diagnostics
import Linking
import Papers
import Reading
import Text

/// The content folder as documents: each file read on its own, in parallel, and what is wrong between files.
struct ContentReading: Sendable {
  var content: Content
  /// Files that are copied as they are: where to, and their bytes.
  var assets: [OutputFile]
  /// Those of the packs included.
  var diagnostics: [Diagnostic]

  static func read(_ folder: ContentFolder, jobs: Int) async -> ContentReading {
    var diagnostics = folder.diagnostics
    let council = read(folder.site, &diagnostics)
    let packs = await readPacks(folder, jobs: jobs, &diagnostics)
    var content = Content(council: council, packs: packs, committees: [], members: [], decisions: [], pages: [])
    content.committees = await articles(folder.committees, .subject, jobs, &diagnostics)
    content.members = await articles(folder.members, .subject, jobs, &diagnostics)
    content.decisions = await articles(folder.decisions, .subject, jobs, &diagnostics)
    content.pages = await articles(folder.pages, .page, jobs, &diagnostics)
    var assets: [OutputFile] = []
    for file in folder.assets {
      switch load(file) {
      case .success(let bytes): assets.append(OutputFile("assets/\(file.relative)", bytes, copyOf: file.path))
      case .failure(let problem): diagnostics.append(problem.diagnostic)
      }
    }
    return ContentReading(content: content, assets: assets, diagnostics: diagnostics)
  }

  private static func read(_ site: ContentFolder.File?, _ diagnostics: inout [Diagnostic]) -> Council {
    guard let site else { return Council() }
    switch load(site) {
    case .success(let bytes):
      let (council, problems) = CouncilReader.read(SourceText(path: site.path, bytes: bytes))
      diagnostics += problems
      return council
    case .failure(let problem):
      diagnostics.append(problem.diagnostic)
      return Council()
    }
  }

  private static func articles(
    _ files: [ContentFolder.File], _ purpose: ArticleReader.Purpose, _ jobs: Int, _ diagnostics: inout [Diagnostic]
  ) async -> [Article] {
    let read = await files.inParallel(chunk: 16, jobs: jobs) { file -> (Article?, [Diagnostic]) in
      switch load(file) {
      case .success(let bytes): ArticleReader.read(SourceText(path: file.path, bytes: bytes), name: file.name, as: purpose)
      case .failure(let problem): (nil, [problem.diagnostic])
      }
    }
    diagnostics += read.flatMap { $0.1 }
    return read.compactMap(\.0)
  }

  private struct Problem: Error { let diagnostic: Diagnostic }

  private static func load(_ file: ContentFolder.File) -> Result<[UInt8], Problem> {
    do {
      return .success(try Disk.read(file.path, followingLinks: true))
    } catch {
      return .failure(Problem(diagnostic: Diagnostic(.unreadableFile(reason: error.reason), at: Place(file.path))))
    }
  }
}

// MARK: - Packs

extension ContentReading {
  private struct ReadPack: Sendable {
    var pack: Pack?
    var digest: Digest?
    var path: String
    var diagnostics: [Diagnostic]
  }

  private static func readPacks(_ folder: ContentFolder, jobs: Int, _ diagnostics: inout [Diagnostic]) async -> [Pack] {
    var sidecars: [String: [ContentFolder.File]] = [:]
    for sidecar in folder.sidecars { sidecars[sidecar.name, default: []].append(sidecar) }
    let names = folder.packs.map(\.name)
    for sidecar in folder.sidecars where !names.contains(sidecar.name) {
      let suggestions = NearMiss.suggestions(for: sidecar.name, among: names)
      diagnostics.append(Diagnostic(.sidecarWithoutPack(suggestions: suggestions), at: Place(sidecar.path)))
    }
    let beside = sidecars
    let read = await folder.packs.inParallel(chunk: 1, jobs: jobs) { file in readPack(file, sidecars: beside[file.name] ?? []) }
    var packs: [Pack] = []
    var seen: [Digest: String] = [:]
    for result in read {
      diagnostics += result.diagnostics
      guard let pack = result.pack, let digest = result.digest else { continue }
      if let first = seen[digest] {
        diagnostics.append(Diagnostic(.sameFileTwice(other: first), at: Place(result.path)))
        continue
      }
      seen[digest] = result.path
      diagnostics += pack.diagnostics
      packs.append(pack)
    }
    diagnostics += unknownSupplements(packs, names)
    return packs
  }

  private static func readPack(_ file: ContentFolder.File, sidecars: [ContentFolder.File]) -> ReadPack {
    var result = ReadPack(path: file.path, diagnostics: [])
    switch load(file) {
    case .failure(let problem): result.diagnostics.append(problem.diagnostic)
    case .success(let bytes):
      // Two empty files are not copies of each other.
      result.digest = Digest(of: bytes.isEmpty ? Array(file.path.utf8) : bytes)
      let (sidecar, source, problems) = PackSources.gather(SourceText(path: file.path, bytes: bytes), beside: sidecars.map(\.path))
      result.diagnostics += problems
      // A slip of the pen in a sidecar may be the word “withhold”: then nothing of the pack may be published.
      if let faulty = problems.first(where: { $0.severity == .error }) {
        result.diagnostics.append(Diagnostic(.packLeftOut(sidecar: faulty.place.path), at: Place(file.path)))
      } else {
        result.pack = PackReader.read(source, sidecar: sidecar)
      }
    }
    return result
  }

  private static func unknownSupplements(_ packs: [Pack], _ names: [String]) -> [Diagnostic] {
    packs.compactMap { pack in
      guard let sidecar = pack.sidecar, let wanted = sidecar.supplementTo, !names.contains(wanted.value) || wanted.value == pack.name
      else { return nil }
      let suggestions = NearMiss.suggestions(for: wanted.value, among: names.filter { $0 != pack.name })
      return Diagnostic(
        .supplementToUnknown(name: wanted.value, suggestions: suggestions),
        at: Place(sidecar.path, line: wanted.origin.line, column: wanted.origin.column))
    }
  }
}

/// A pack's text and what the publisher says about it, from the files that say it.
enum PackSources {
  static func gather(
    _ source: SourceText, beside paths: [String]
  ) -> (sidecar: Sidecar?, text: SourceText, diagnostics: [Diagnostic]) {
    var sidecars: [Sidecar] = []
    var text = source
    var diagnostics: [Diagnostic] = []
    var speaking: [String] = []
    if source.path.lowercased().hasSuffix(".md"), let matter = Sidecars.frontMatter(of: source) {
      speaking.append(source.path)
      text = matter.rest
      diagnostics += matter.diagnostics
      if let sidecar = matter.sidecar { sidecars.append(sidecar) }
    }
    for path in paths {
      if let other = speaking.first { diagnostics.append(Diagnostic(.twoSidecars(other: other), at: Place(path))) }
      speaking.append(path)
      do {
        let (sidecar, problems) = Sidecars.read(SourceText(path: path, bytes: try Disk.read(path, followingLinks: true)))
        diagnostics += problems
        if let sidecar { sidecars.append(sidecar) }
      } catch {
        diagnostics.append(Diagnostic(.unreadableFile(reason: error.reason), at: Place(path)))
      }
    }
    return (sidecars.first, text, diagnostics)
  }
}
