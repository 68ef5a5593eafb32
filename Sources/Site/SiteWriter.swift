import Diagnostics
import Glibc
import Text

/// Writes a finished site so that nothing in the output folder is harmed that Lectern did not write.
///
/// The folder is ours when it is empty but for dot files, or holds our manifest. Only changed files are written, each
/// beside its place and then renamed; only files in the manifest are removed. No link in the folder is followed: what
/// stands behind one is not ours. A build that is cut short at any point is made good by the next one.
package struct SiteWriter {
  package struct Outcome: Sendable, Equatable {
    /// Paths below the output folder.
    package var written: [String] = []
    package var unchanged = 0
    package var deleted: [String] = []
    package var diagnostics: [Diagnostic] = []
    package init() {}
  }

  private let root: String
  private let jobs: Int
  private var outcome = Outcome()
  private var manifest = Manifest()
  private static let temporary = ".lectern-new-"

  package static func write(_ files: [OutputFile], to root: String, jobs: Int = 1) async -> Outcome {
    var root = root
    while root.count > 1, root.hasSuffix("/") { root.removeLast() }
    var writer = SiteWriter(root: root, jobs: jobs)
    await writer.write(files)
    return writer.outcome
  }

  private init(root: String, jobs: Int) { (self.root, self.jobs) = (root, jobs) }

  private mutating func write(_ files: [OutputFile]) async {
    guard findManifest() else { return }
    let old = manifest
    let changed = files.filter { !isUnchanged($0) }
    outcome.unchanged = files.count - changed.count
    let wanted = Set(files.map(\.path))
    let stale = old.paths.filter { !wanted.contains($0) }
    if changed.isEmpty, stale.isEmpty, old.unfinished.isEmpty, Disk.kind(of: "\(root)/\(Manifest.file)") != nil { return }
    guard checkWay(of: changed, stale: Set(stale)) else { return }
    for file in changed { manifest.note(file.path, nil) }
    guard save() else { return }
    removeLeftovers(of: old)
    for path in stale { remove(path) }
    guard makeFolders(for: changed), await put(changed) else { return }
    for file in files { manifest.note(file.path, file.digest.description) }
    _ = save()
  }

  // MARK: - Whose folder it is

  private mutating func findManifest() -> Bool {
    switch Disk.kind(of: root, followingLinks: true) {
    case nil: return true
    case .folder: break
    default: return fail(.outputUnwritable(path: root, reason: "it is not a folder"), root)
    }
    do {
      let path = "\(root)/\(Manifest.file)"
      if Disk.kind(of: "\(root)/\(Manifest.folder)") == .folder, Disk.kind(of: path) != nil {
        guard let found = Manifest(try Disk.read(path)) else { return fail(.outputNotOurs(folder: root), path) }
        manifest = found
        return true
      }
      let isEmpty = try Disk.names(in: root).allSatisfy { $0.hasPrefix(".") }
      return isEmpty && Disk.kind(of: "\(root)/\(Manifest.folder)") != .link ? true : fail(.outputNotOurs(folder: root), root)
    } catch {
      return fail(.outputUnwritable(path: root, reason: error.reason), root)
    }
  }

  private func isUnchanged(_ file: OutputFile) -> Bool {
    manifest.knownDigest(of: file.path) == file.digest.description && Disk.kind(of: "\(root)/\(file.path)") == .file(size: file.bytes.count)
      && foldersAreReal(above: file.path)
  }

  private func foldersAreReal(above path: String) -> Bool {
    guard let folder = OutputFile.folder(of: path) else { return true }
    return Disk.kind(of: "\(root)/\(folder)") == .folder && foldersAreReal(above: folder)
  }

  /// Whether nothing of somebody else's stands where a file has to go, or in the place of a folder above it.
  private mutating func checkWay(of files: [OutputFile], stale: Set<String>) -> Bool {
    var checked: Set<String> = []
    for file in files {
      let kind = Disk.kind(of: "\(root)/\(file.path)")
      // A folder is never ours to write over, even where a file of ours once stood.
      if kind == .folder || kind != nil && !manifest.holds(file.path), !willBeEmpty(file.path, stale) { taken(file.path) }
      var path = file.path
      while let folder = OutputFile.folder(of: path), checked.insert(folder).inserted {
        let kind = Disk.kind(of: "\(root)/\(folder)")
        if kind != nil, kind != .folder, !(stale.contains(folder) && kind != .link) { taken(folder) }
        path = folder
      }
    }
    return outcome.diagnostics.isEmpty
  }

  /// Whether a folder holds nothing but files of ours that are about to be removed.
  private func willBeEmpty(_ path: String, _ stale: Set<String>) -> Bool {
    guard Disk.kind(of: "\(root)/\(path)") == .folder, let names = try? Disk.names(in: "\(root)/\(path)") else { return false }
    return names.allSatisfy { stale.contains("\(path)/\($0)") || willBeEmpty("\(path)/\($0)", stale) }
  }

  private mutating func taken(_ path: String) { _ = fail(.outputTaken(path: "\(root)/\(path)"), "\(root)/\(path)") }

  // MARK: - Writing

  private mutating func save() -> Bool {
    let path = "\(root)/\(Manifest.file)"
    do {
      try Disk.makeFolder("\(root)/\(Manifest.folder)")
    } catch {
      let reason = error.code == ENOENT ? "no folder can be made there" : error.reason
      return fail(.outputUnwritable(path: root, reason: reason), root)
    }
    do {
      unlink(path + ".new")
      try Disk.create(path + ".new", manifest.bytes)
      try Disk.rename(path + ".new", to: path)
      return true
    } catch {
      return fail(.outputUnwritable(path: path, reason: error.reason), path)
    }
  }

  private mutating func makeFolders(for files: [OutputFile]) -> Bool {
    var made: Set<String> = []
    for file in files {
      guard let folder = OutputFile.folder(of: file.path), made.insert(folder).inserted else { continue }
      do {
        try Disk.makeFolder("\(root)/\(folder)")
      } catch {
        return fail(.outputUnwritable(path: "\(root)/\(folder)", reason: error.reason), "\(root)/\(folder)")
      }
    }
    return true
  }

  /// Stops at the first chunk that fails: what stopped one file, a full disk above all, stops the others too.
  private mutating func put(_ files: [OutputFile]) async -> Bool {
    let root = root
    let round = 1024
    for start in stride(from: 0, to: files.count, by: round) {
      let numbered = files[start..<min(start + round, files.count)].enumerated().map { ($0.offset, $0.element) }
      let refusals = await numbered.inParallel(chunk: 64, jobs: jobs) { number, file -> Disk.Refusal? in
        let place = "\(root)/\(file.path)"
        let folder = OutputFile.folder(of: place) ?? root
        let beside = "\(folder)/\(SiteWriter.temporary)\(number)"
        do throws(Disk.Refusal) {
          unlink(beside)
          try Disk.create(beside, file.bytes)
          do throws(Disk.Refusal) {
            try Disk.rename(beside, to: place)
          } catch {
            unlink(beside)
            throw error
          }
          return nil
        } catch {
          return error
        }
      }
      outcome.written += zip(refusals, numbered).compactMap { $0 == nil ? $1.1.path : nil }
      for (refusal, (_, file)) in zip(refusals, numbered) {
        guard let refusal else { continue }
        return fail(.outputUnwritable(path: "\(root)/\(file.path)", reason: refusal.reason), "\(root)/\(file.path)")
      }
    }
    return true
  }

  // MARK: - Removing

  /// Removes a file of ours, and the folders that it leaves empty.
  private mutating func remove(_ path: String) {
    guard foldersAreReal(above: path), let kind = Disk.kind(of: "\(root)/\(path)"), kind != .folder else {
      manifest.forget(path)
      return
    }
    guard unlink("\(root)/\(path)") == 0 else {
      _ = fail(.outputUnwritable(path: "\(root)/\(path)", reason: Disk.Refusal.last.reason), "\(root)/\(path)")
      return
    }
    outcome.deleted.append(path)
    manifest.forget(path)
    var path = path
    while let folder = OutputFile.folder(of: path), rmdir("\(root)/\(folder)") == 0 { path = folder }
  }

  /// Removes what a build that was cut short left beside the files it was about to write.
  private func removeLeftovers(of old: Manifest) {
    for folder in Set(old.unfinished.map { OutputFile.folder(of: $0) ?? "" }) {
      let path = folder.isEmpty ? root : "\(root)/\(folder)"
      guard folder.isEmpty || foldersAreReal(above: "\(folder)/x"), let names = try? Disk.names(in: path) else { continue }
      for name in names where name.hasPrefix(SiteWriter.temporary) { unlink("\(path)/\(name)") }
    }
  }

  private mutating func fail(_ finding: Finding, _ path: String) -> Bool {
    outcome.diagnostics.append(Diagnostic(finding, at: Place(path)))
    return false
  }
}
