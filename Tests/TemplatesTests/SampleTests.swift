import Glibc
import Pages
import Templates
import Testing

/// Writes the specimens where `LECTERN_SAMPLE_DIR` says, to be looked at in a browser.
@Suite struct SampleTests {
  static let folder: String? = getenv("LECTERN_SAMPLE_DIR").map { String(cString: $0) }

  @Test(.enabled(if: folder != nil)) func theSpecimensAreWritten() throws {
    let folder = try #require(Self.folder)
    for page in Specimens.pages { try write(Templates.render(page, in: Specimens.frame).bytes, to: "\(folder)/\(page.address.file)") }
    for asset in Templates.assets { try write(asset.bytes, to: "\(folder)/\(asset.path)") }
  }

  private func write(_ bytes: [UInt8], to path: String) throws {
    for (index, character) in path.enumerated() where character == "/" && index > 0 { mkdir(String(path.prefix(index)), 0o755) }
    let file = try #require(fopen(path, "w"))
    defer { fclose(file) }
    #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
  }
}
