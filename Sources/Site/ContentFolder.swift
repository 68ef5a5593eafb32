import Diagnostics
import Text

/// What lies in the content folder, by its place there. Everything is sorted by its bytes, so that no build depends on
/// the order in which a disk hands out names. Dot files are nobody's content.
struct ContentFolder: Sendable {
  struct File: Sendable {
    /// As messages print it and as it is opened: `Content/packs/x.txt`.
    let path: String
    /// The path below the folder of its kind: `x.txt`, `help/contact.md`.
    let relative: String

    /// `relative` without its ending: `x`, `help/contact`.
    var name: String {
      guard let dot = relative.lastIndex(of: "."), !relative[dot...].contains("/") else { return relative }
      return String(relative[..<dot])
    }
    var ending: String { relative.dropFirst(name.count).lowercased() }
  }

  let root: String
  private(set) var site: File?
  private(set) var packs: [File] = []
  private(set) var sidecars: [File] = []
  private(set) var committees: [File] = []
  private(set) var members: [File] = []
  private(set) var decisions: [File] = []
  private(set) var pages: [File] = []
  private(set) var assets: [File] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The root without links, which no link may lead out of.
  private var realRoot = ""

  /// `root` as the publisher names it, relative to where the command was given.
  init(_ root: String) {
    var root = root
    while root.count > 1, root.hasSuffix("/") { root.removeLast() }
    self.root = root
    guard Disk.kind(of: root, followingLinks: true) == .folder, let real = Disk.realPath(root) else {
      report(.noContentFolder, root)
      return
    }
    realRoot = real
    scanSite()
    scanPacks()
    committees = articles("committees", deep: false)
    members = articles("members", deep: false)
    decisions = articles("decisions", deep: false)
    pages = articles("pages", deep: true)
    assets = files(in: "assets", deep: true)
  }

  private mutating func scanSite() {
    let path = "\(root)/site.yml"
    if Disk.kind(of: path) == nil {
      report(.noSiteFile, path)
    } else if isReadable(path) {
      site = File(path: path, relative: "site.yml")
    }
  }

  private mutating func scanPacks() {
    for file in files(in: "packs", deep: false) {
      switch file.ending {
      case ".txt", ".md":
        if let other = packs.first(where: { $0.name == file.name }) {
          report(.sameNameTwice(other: other.path), file.path)
        } else {
          packs.append(file)
        }
      case ".yml", ".yaml": sidecars.append(file)
      default: report(.ignoredFile(expected: "packs (.txt or .md) and their sidecars (.yml)"), file.path)
      }
    }
  }

  private mutating func articles(_ folder: String, deep: Bool) -> [File] {
    var articles: [File] = []
    for file in files(in: folder, deep: deep) {
      if file.ending == ".md" {
        articles.append(file)
      } else {
        report(.ignoredFile(expected: "Markdown files (.md)"), file.path)
      }
    }
    return articles
  }

  /// The regular files of a folder, which may be missing.
  private mutating func files(in folder: String, deep: Bool) -> [File] {
    let path = "\(root)/\(folder)"
    guard let kind = Disk.kind(of: path) else { return [] }
    guard kind == .folder else {
      report(kind == .link ? .linkLeadsOut : .unreadableFile(reason: "a folder belongs here"), path)
      return []
    }
    var found: [File] = []
    collect(path, relative: "", deep: deep, into: &found)
    return found
  }

  private mutating func collect(_ folder: String, relative: String, deep: Bool, into found: inout [File]) {
    let names: [String]
    do {
      names = try Disk.names(in: folder)
    } catch {
      report(.unreadableFile(reason: error.reason), folder)
      return
    }
    for name in names where !name.hasPrefix(".") {
      let path = "\(folder)/\(name)"
      if deep, Disk.kind(of: path) == .folder {
        collect(path, relative: "\(relative)\(name)/", deep: true, into: &found)
      } else if isReadable(path) {
        found.append(File(path: path, relative: relative + name))
      }
    }
  }

  /// Whether a regular file inside the content folder stands at `path`, perhaps behind a link.
  private mutating func isReadable(_ path: String) -> Bool {
    let kind = Disk.kind(of: path)
    if case .file = kind { return true }
    guard kind == .link else {
      report(.unreadableFile(reason: kind == .folder ? "it is a folder" : "it is not a regular file"), path)
      return false
    }
    if case .file = Disk.kind(of: path, followingLinks: true), let real = Disk.realPath(path), real.hasPrefix(realRoot + "/") {
      return true
    }
    report(.linkLeadsOut, path)
    return false
  }

  private mutating func report(_ finding: Finding, _ path: String) { diagnostics.append(Diagnostic(finding, at: Place(path))) }
}
