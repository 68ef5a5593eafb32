import Glibc
import Text

/// The few calls on files that Lectern makes, straight to the system: `readdir` and `stat` are ten times faster than
/// Foundation's file manager, and none of these follows a symbolic link unless it says so.
enum Disk {
  enum Kind: Sendable, Equatable {
    case file(size: Int)
    case folder, link, other
  }

  /// Why the system refused, in its own words: "Permission denied".
  struct Refusal: Error, Equatable {
    let code: Int32
    var reason: String {
      switch code {
      case ENOENT: "there is no such file"
      case EISDIR: "it is a folder"
      default: String(cString: strerror(code)).loweringFirst
      }
    }
    static var last: Refusal { Refusal(code: errno) }
  }

  /// What stands at `path`; nothing when nothing does.
  static func kind(of path: String, followingLinks: Bool = false) -> Kind? {
    var status = stat()
    guard (followingLinks ? stat(path, &status) : lstat(path, &status)) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file(size: Int(status.st_size))
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .other
    }
  }

  /// The names in a folder, sorted by their bytes.
  static func names(in folder: String) throws(Refusal) -> [String] {
    guard let stream = opendir(folder) else { throw .last }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: entry.pointee.d_name)) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The bytes of a regular file.
  static func read(_ path: String, followingLinks: Bool = false) throws(Refusal) -> [UInt8] {
    // Without O_NONBLOCK, opening a named pipe would wait for ever.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | (followingLinks ? 0 : O_NOFOLLOW))
    guard file >= 0 else { throw .last }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .last }
    if status.st_mode & S_IFMT == S_IFDIR { throw Refusal(code: EISDIR) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw Refusal(code: EINVAL) }
    var count = 0
    var code: Int32 = 0
    let size = Int(status.st_size)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
      while count < size, let base = buffer.baseAddress {
        let got = Glibc.read(file, base + count, size - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { code = errno }
        guard got > 0 else { break }
        count += got
      }
      filled = count
    }
    if code != 0 { throw Refusal(code: code) }
    return bytes
  }

  /// Writes a new file; nothing may stand there yet.
  static func create(_ path: String, _ bytes: [UInt8]) throws(Refusal) {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw .last }
    var done = 0
    while done < bytes.count {
      let put = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress! + done, bytes.count - done) }
      if put < 0, errno == EINTR { continue }
      guard put > 0 else {
        let refusal = Refusal(code: put == 0 ? ENOSPC : errno)
        close(file)
        unlink(path)
        throw refusal
      }
      done += put
    }
    // Some file systems tell only now that the disk is full.
    guard close(file) == 0 else {
      let refusal = Refusal.last
      unlink(path)
      throw refusal
    }
  }

  static func rename(_ old: String, to new: String) throws(Refusal) {
    guard Glibc.rename(old, new) == 0 else { throw .last }
  }

  /// Makes the folder and those above it that are missing.
  static func makeFolder(_ path: String) throws(Refusal) {
    if mkdir(path, 0o777) == 0 { return }
    let refusal = Refusal.last
    if refusal.code == EEXIST, kind(of: path, followingLinks: true) == .folder { return }
    guard refusal.code == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else { throw refusal }
    try makeFolder(String(path[..<slash]))
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw .last }
  }

  /// The path without links, `.` and `..`; nothing when nothing stands there.
  static func realPath(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}

extension String {
  fileprivate var loweringFirst: String { prefix(1).lowercased() + dropFirst() }
}
