// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "Lectern",
  products: [
    .executable(name: "lectern", targets: ["lectern"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    // What everything stands on.
    .target(name: "Text"),
    .target(name: "Calendar", dependencies: ["Text"]),
    .target(name: "Diagnostics", dependencies: ["Text", "Calendar"]),

    // The model, and the stages that make and join it.
    .target(name: "Papers", dependencies: ["Text", "Calendar", "Diagnostics"]),
    .target(
      name: "Reading",
      dependencies: ["Papers", "Diagnostics", "Calendar", "Text", .product(name: "Yams", package: "Yams")]),
    .target(name: "Linking", dependencies: ["Reading", "Papers"]),

    // Pages: what they hold, and how they look.
    .target(name: "Pages", dependencies: ["Papers"]),
    .target(name: "HTML", dependencies: ["Text"]),
    .systemLibrary(
      name: "CMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .target(name: "Markdown", dependencies: ["HTML", "CMarkGFM"]),
    .target(
      name: "Templates", dependencies: ["HTML", "Markdown", "Pages"], path: "Templates",
      resources: [.embedInCode("Styles/lectern.css")]),

    // The whole way through, and the command.
    .target(name: "Site", dependencies: ["Linking", "Templates"]),
    .executableTarget(
      name: "lectern",
      dependencies: ["Site", .product(name: "ArgumentParser", package: "swift-argument-parser")]),

    // Tests, one target per module.
    .testTarget(name: "TextTests", dependencies: ["Text"]),
    .testTarget(name: "CalendarTests", dependencies: ["Calendar"]),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics", "Scratch"]),
    .testTarget(name: "PapersTests", dependencies: ["Papers"]),
    .testTarget(name: "ReadingTests", dependencies: ["Reading"], exclude: ["Fixtures"]),
    .testTarget(name: "LinkingTests", dependencies: ["Linking"]),
    .testTarget(name: "HTMLTests", dependencies: ["HTML"]),
    .testTarget(name: "MarkdownTests", dependencies: ["Markdown"]),
    .testTarget(name: "TemplatesTests", dependencies: ["Templates"]),
    .testTarget(name: "SiteTests", dependencies: ["Site", "Scratch"]),
    // Whole small sites, one text file each, in Tests/Sites; they run the command itself, which a build of the tests makes.
    .target(name: "Scratch", path: "Tests/Scratch"),
    .testTarget(name: "SitesTests", dependencies: ["Scratch"]),
    // Whether every word of a file stands on its pages: asked of all files at hand, and of random changes to them.
    .target(name: "Conservation", dependencies: ["Site"], path: "Tests/Conservation"),
    .testTarget(name: "ConservationTests", dependencies: ["Conservation", "Scratch"]),
    .testTarget(name: "RealPacks", dependencies: ["Site", "Scratch", "Conservation"]),
    // Throughput, memory and hostile inputs: `swift run -c release benchmark`.
    .executableTarget(name: "benchmark", dependencies: ["Reading"], path: "Tests/Benchmark"),
  ],
  swiftLanguageModes: [.v6]
)

// Tools for the hand: never part of an ordinary build.
if Context.environment["LECTERN_TOOLS"] != nil {
  package.targets += [
    .executableTarget(name: "mutants", dependencies: ["Conservation", "Scratch"], path: "Tests/Mutants"),
    .target(name: "Fuzzing", dependencies: ["Conservation"], path: "Tests/Fuzz", exclude: ["run", "words.dict"]),
  ]
}
