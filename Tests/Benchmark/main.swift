// How fast the reader reads, how much memory it takes, and whether hostile inputs take linear time.
//
//     swift run -c release benchmark                 the packs of ../shared/packs and Content/packs, and the hostile inputs
//     swift run -c release benchmark FILE...         these files only
//     swift run -c release benchmark --repeat N FILE read a file N times and say nothing: for `perf` and `valgrind`
//
// Times are of the processor, best of many runs, so that other work on the machine counts little; on a noisy machine
// instructions counted by `valgrind --tool=callgrind` say more. Nothing here is a test: no suite depends on the clock.

import Reading
import Text

let arguments = Array(CommandLine.arguments.dropFirst())
if arguments.first == "--repeat", arguments.count == 3, let count = Int(arguments[1]) {
  let bytes = Files.read(arguments[2])
  for _ in 0..<count { _ = PackReader.read(SourceText(path: arguments[2], bytes: bytes)) }
} else if arguments == ["--hostile"] {
  HostileInputs.report()
} else if arguments.isEmpty {
  Throughput.report("Real packs", Files.texts(in: "../shared/packs"))
  Throughput.report("Content/packs", Files.texts(in: "Content/packs"))
  HostileInputs.report()
} else {
  Throughput.report("Files", arguments)
}
