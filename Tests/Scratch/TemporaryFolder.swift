import Glibc

/// A folder of its own for one test, gone afterwards.
package final class TemporaryFolder: Sendable {
  package let path: String

  package init() throws {
    var template = Array("/tmp/lectern-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Failure(what: "no temporary folder") }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { TemporaryFolder.removeAll(path) }

  package struct Failure: Error { let what: String }

  /// Writes a file, and the folders above it.
  package func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

  package func write(_ name: String, _ bytes: [UInt8]) throws {
    var folder = path
    for part in name.split(separator: "/").dropLast() {
      folder += "/\(part)"
      mkdir(folder, 0o777)
    }
    guard let file = fopen("\(path)/\(name)", "w") else { throw Failure(what: name) }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }

  package func makeFolder(_ name: String) { mkdir("\(path)/\(name)", 0o777) }
  package func link(_ name: String, to target: String) { symlink(target, "\(path)/\(name)") }

  /// Removes a file, or a folder with all that is in it.
  package func remove(_ name: String) { TemporaryFolder.removeAll("\(path)/\(name)") }

  /// The text of a file, or nothing.
  package func read(_ name: String) -> String? { TemporaryFolder.text(of: "\(path)/\(name)") }
  package func bytes(_ name: String) -> [UInt8]? { TemporaryFolder.bytes(of: "\(path)/\(name)") }

  /// Every file below a folder, sorted; links by their name.
  package func files(_ folder: String = "") -> [String] {
    guard let stream = opendir("\(path)/\(folder)") else { return [] }
    defer { closedir(stream) }
    var found: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name != ".", name != ".." else { continue }
      let below = folder.isEmpty ? name : "\(folder)/\(name)"
      found += Int32(entry.pointee.d_type) == Int32(DT_DIR) ? files(below) : [below]
    }
    return found.sorted()
  }

  private static func removeAll(_ path: String) {
    guard unlink(path) != 0 else { return }
    if let stream = opendir(path) {
      var names: [String] = []
      while let entry = readdir(stream) {
        names.append(
          withUnsafePointer(to: &entry.pointee.d_name) { $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) } })
      }
      closedir(stream)
      for name in names where name != "." && name != ".." { removeAll("\(path)/\(name)") }
    }
    rmdir(path)
  }
}

extension TemporaryFolder {
  /// The names, without their ending, of the text files (`.txt`) in a folder, in order; none where it cannot be opened.
  package static func texts(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(".txt") { names.append(String(name.dropLast(4))) }
    }
    return names.sorted()
  }

  /// The text of any file, or nothing.
  package static func text(of path: String) -> String? { bytes(of: path).map { String(decoding: $0, as: UTF8.self) } }

  package static func bytes(of path: String) -> [UInt8]? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
    return bytes
  }

  package static func write(_ text: String, to path: String) throws {
    guard let file = fopen(path, "w") else { throw Failure(what: path) }
    let bytes = Array(text.utf8)
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }
}
