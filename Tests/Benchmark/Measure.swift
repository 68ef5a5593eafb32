import Glibc

/// Time of this thread's processor, and memory of this process.
enum Measure {
  /// Seconds of processor time, the least of several runs; about half a second of runs.
  static func seconds(_ work: () -> Void) -> Double {
    var best = Double.infinity
    var total = 0.0
    var runs = 0
    while runs < 3 || total < 0.5 {
      let start = processorTime()
      work()
      let spent = processorTime() - start
      best = min(best, spent)
      total += spent
      runs += 1
      if total > 1.5 { break }
    }
    return best
  }

  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// How far the resident memory rises while `work` runs, and how many bytes its result holds once it is there. Memory that
  /// the allocator keeps for later is given back before, so that what counts as risen is in use, to a page of 4 KB.
  static func memory<Result>(_ work: () -> Result) -> (peak: Int, kept: Int) {
    let held = bytesInUse()
    _ = trimHeap(0)
    let file = open("/proc/self/clear_refs", O_WRONLY)
    if file >= 0 {
      // Resets the high-water mark, proc(5).
      _ = write(file, "5", 1)
      close(file)
    }
    let before = status("VmRSS:")
    let result = work()
    let peak = status("VmHWM:") - before
    let kept = bytesInUse() - held
    return withExtendedLifetime(result) { (peak, kept) }
  }

  /// What was allocated and not freed, by the allocator's own account: the last figures of malloc_info(3).
  private static func bytesInUse() -> Int {
    var start: UnsafeMutablePointer<CChar>?
    var length = 0
    guard let file = open_memstream(&start, &length) else { return 0 }
    _ = writeHeapInfo(0, file)
    fclose(file)
    guard let start else { return 0 }
    defer { free(start) }
    let text = String(cString: start)
    func last(_ element: String) -> Int {
      guard let line = text.split(separator: "\n").last(where: { $0.hasPrefix(element) }),
        let size = line.split(separator: " ").last(where: { $0.hasPrefix("size=") })
      else { return 0 }
      return Int(size.filter(\.isNumber)) ?? 0
    }
    return last("<system type=\"current\"") + last("<total type=\"mmap\"") - last("<total type=\"fast\"") - last("<total type=\"rest\"")
  }

  private static func status(_ name: String) -> Int {
    let text = String(decoding: Files.read("/proc/self/status"), as: UTF8.self)
    for line in text.split(separator: "\n") where line.hasPrefix(name) {
      return (Int(line.split(whereSeparator: { !$0.isNumber }).first ?? "") ?? 0) * 1024
    }
    return 0
  }
}

/// `<malloc.h>`, which Swift's module of the C library leaves out.
@_silgen_name("malloc_trim") private func trimHeap(_ keep: Int) -> CInt
@_silgen_name("malloc_info") private func writeHeapInfo(_ options: CInt, _ file: UnsafeMutablePointer<FILE>) -> CInt

/// Files of the disk, read whole.
enum Files {
  static func read(_ path: String) -> [UInt8] {
    let file = open(path, O_RDONLY)
    guard file >= 0 else { return [] }
    defer { close(file) }
    var bytes: [UInt8] = []
    while true {
      let chunk = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        count = max(0, Glibc.read(file, buffer.baseAddress, buffer.count))
      }
      if chunk.isEmpty { return bytes }
      bytes += chunk
    }
  }

  /// The `.txt` and `.md` files of a folder, by name; none when it is not there.
  static func texts(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(".txt") || name.hasSuffix(".md") && name != "README.md" { names.append(name) }
    }
    return names.sorted().map { folder + "/" + $0 }
  }
}

/// Lines that are seen when they are written, also through a pipe.
enum Report {
  static func line(_ text: String) {
    let bytes = Array((text + "\n").utf8)
    _ = write(1, bytes, bytes.count)
  }
}

/// Numbers in columns.
enum Columns {
  static func left(_ text: String, _ width: Int) -> String { text + String(repeating: " ", count: max(0, width - text.count)) }
  static func right(_ text: String, _ width: Int) -> String { String(repeating: " ", count: max(0, width - text.count)) + text }
  static func fixed(_ value: Double, _ digits: Int) -> String {
    let scale = (0..<digits).reduce(1.0) { scale, _ in scale * 10 }
    let scaled = (value * scale).rounded()
    guard scaled.isFinite, digits > 0 else { return String(Int(scaled)) }
    let fraction = String(Int(scaled) % Int(scale))
    return "\(Int(scaled) / Int(scale)).\(String(repeating: "0", count: digits - fraction.count))\(fraction)"
  }
}
