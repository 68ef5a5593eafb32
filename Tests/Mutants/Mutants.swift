import Conservation
import Papers
import Reading
import Scratch
import Text

/// `mutants [--mutants N] [--seed S] [--show N] [--twice] FILE...`: how many runs of each file stand on its pages, and what random
/// changes to it lose. Mutants that lose something are kept in `/tmp/mutants`.
/// `--twice` shows what a page says more often than its file.
/// `mutants --hostile`: the same of hostile texts in their whole size, with the time of reading at doubling sizes.
@main struct Mutants {
  private var files: [String] = []
  private var count = 0
  private var seed: UInt64 = 1
  private var shown = 10
  private var bad = 0
  private var isThorough = false

  static func main() {
    var run = Mutants()
    var arguments = CommandLine.arguments.dropFirst()
    while let argument = arguments.popFirst() {
      switch argument {
      case "--mutants": run.count = arguments.popFirst().flatMap { Int($0) } ?? 0
      case "--seed": run.seed = arguments.popFirst().flatMap { UInt64($0) } ?? 1
      case "--twice": run.isThorough = true
      case "--hostile": for text in HostileText.all { hostile(text) }
      case "--show": run.shown = arguments.popFirst().flatMap { Int($0) } ?? 10
      default: run.files.append(argument)
      }
    }
    for file in run.files { run.check(file) }
    print("\(run.bad) of \(run.files.count * max(1, run.count)) bad")
  }

  private mutating func check(_ file: String) {
    guard let text = TemporaryFolder.text(of: file) else { return }
    let name = file.split(separator: "/").last.map(String.init) ?? file
    if count == 0, !isWhole(text, name) { bad += 1 }
    for seed in (0..<count).map({ seed &+ UInt64($0) }) {
      let mutant = Mutation.mutant(of: text, seed: seed)
      guard !isWhole(mutant, name) else { continue }
      bad += 1
      print("  /tmp/mutants/\(seed)-\(name)")
      try? TemporaryFolder.write(mutant, to: "/tmp/mutants/\(seed)-\(name)")
    }
  }

  private func isWhole(_ text: String, _ name: String) -> Bool {
    let bytes = Array(text.utf8)
    let built = BuiltPages(of: bytes, path: "Content/packs/" + name)
    let check = Conservation(of: BuiltPages.text(of: bytes), on: PublishedPages(built.pages))
    let faults = built.pages.flatMap { page in PageFaults.find(in: page.html).map { "\(page.path): \($0)" } }
    let isWhole = check.misses.isEmpty && built.pack?.lost == 0 && faults.isEmpty
    if count == 0 || !isWhole {
      print("\(name): \(check.found) of \(check.runs) runs, \(check.rows) rows, misses \(check.misses.count)")
      for miss in check.misses.map(\.description).prefix(shown) + faults.prefix(shown) { print("  \(miss)") }
    }
    if isThorough {
      for page in built.pages where !page.path.hasPrefix("sources/") {
        for words in Repetition.find(in: page.html, of: bytes).prefix(shown) { print("  \(name) \(page.path) twice: \(words)") }
      }
    }
    return isWhole
  }

  private static func hostile(_ text: HostileText) {
    let clock = ContinuousClock()
    var times: [String] = []
    var whole = 0
    for size in [text.size / 8, text.size / 4, text.size / 2, text.size] {
      let bytes = Array(text.make(size).utf8)
      let start = clock.now
      let pack = PackReader.read(SourceText(path: "Content/packs/hostile.txt", bytes: bytes))
      let read = clock.now
      if read - start > .seconds(4) {
        times.append("\((read - start).components.seconds) s, stopped")
        break
      }
      let built = BuiltPages(of: pack)
      let done = clock.now
      times.append("\(milliseconds(read - start))+\(milliseconds(done - read))")
      whole = bytes.count
      guard size == text.size / 8 else { continue }
      let check = Conservation(of: BuiltPages.text(of: bytes), on: PublishedPages(built.pages))
      for miss in check.misses.prefix(3) { print("  \(miss)") }
      for page in built.pages { for fault in PageFaults.find(in: page.html).prefix(3) { print("  \(page.path): \(fault)") } }
    }
    print("\(text.name), \(whole / 1000) KB: read+site ms \(times.joined(separator: ", "))")
  }

  private static func milliseconds(_ duration: Duration) -> Int {
    Int(duration.components.seconds) * 1000 + Int(duration.components.attoseconds / 1_000_000_000_000_000)
  }
}
