import Diagnostics
import Glibc
import Papers
import Reading
import Site
import Testing
import Text

/// One of the packs in `../shared/packs`, read once for all tests.
struct RealPack: Sendable {
  let name: String
  let path: String
  let inspection: Inspection
  let json: JSON
  let text: String
  /// From 0.
  let lines: [String]

  static let july2018 = RealPack("childrens-scrutiny-2018-07-10")
  static let november2023 = RealPack("childrens-scrutiny-2023-11-28")
  static let supplement2024 = RealPack("childrens-scrutiny-2024-09-24-supplement")
  static let all = [july2018, november2023, supplement2024]

  /// Whether the packs are there: they are not part of the repository, and their tests pass without them.
  static let areHere: Bool = {
    let here = folder != nil
    if !here { print("skipped: ../shared/packs is not here") }
    // What is kept back until the end would come behind the closing line, which has to be the last.
    fflush(nil)
    return here
  }()

  /// `../shared/packs` beside the repository, or beside the folder of its worktrees.
  static let folder: String? = {
    let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
    return ["../shared/packs", "../../shared/packs"].map { "\(root)/\($0)" }.first { access($0, R_OK) == 0 }
  }()

  private init(_ name: String) {
    self.name = name
    path = "\(RealPack.folder ?? "")/\(name).txt"
    switch Inspection.read(path) {
    case .success(let inspection): self.inspection = inspection
    case .failure:
      let nothing = Pack(path: path, name: name, facts: Facts(), parts: [], furniture: [], lines: 0, diagnostics: [], isMarkdown: false)
      inspection = Inspection(pack: nothing, coverage: Coverage(), diagnostics: [])
    }
    json = inspection.json
    text = RealPack.read(path)
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private static func read(_ path: String) -> String {
    guard let file = fopen(path, "r") else { return "" }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
    return String(decoding: bytes, as: UTF8.self)
  }

  var pack: Pack { inspection.pack }

  /// The value at a JSON Pointer, if there is one.
  subscript(pointer: String) -> JSON? {
    pointer.split(separator: "/").reduce(json as JSON?) { value, key in
      switch value {
      case .object(let members): members.first { $0.0 == key }?.1
      case .array(let values): Int(key).flatMap { values.indices.contains($0) ? values[$0] : nil }
      default: nil
      }
    }
  }

  /// The line that a fact comes from, or the first one of the facts below it, or that of the object it should stand in.
  func line(of pointer: String) -> Int {
    guard case .object(let origins)? = self["/from"] else { return 0 }
    let lines = origins.filter { $0.0 == pointer || $0.0.hasPrefix(pointer + "/") }.compactMap { origin -> Int? in
      guard case .object(let members) = origin.1, case .integer(let line)? = members.first?.1 else { return nil }
      return line
    }
    if let line = lines.first { return line }
    guard let slash = pointer.lastIndex(of: "/"), slash > pointer.startIndex else { return 0 }
    return line(of: String(pointer[..<slash]))
  }

  /// Records an issue for each fact that differs.
  func says(_ pointer: String, _ said: Said, sourceLocation: SourceLocation = #_sourceLocation) {
    for difference in said.differences(from: self[pointer], at: pointer) {
      Issue.record(
        "\(name):\(line(of: difference.pointer)) \(difference.pointer) — expected \(difference.expected), got \(difference.got)",
        sourceLocation: sourceLocation)
    }
  }

  /// The diagnostics as `line identifier`, in print order.
  var diagnostics: [String] { inspection.diagnostics.map { "\($0.place.line) \($0.finding.identifier)" } }
}
