import Glibc
import Scratch
import Testing

/// Disks that refuse. The closing line says what was done, the message which file and why, and the next build makes it good.
@Suite struct DiskTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("Content/site.yml", "council: Anytown Council\n")
    try folder.write("Content/pages/about.md", "---\ntitle: About\n---\n\nWho we are.\n")
    chmod(folder.path, 0o755)
  }

  private func build(_ arguments: String..., after setting: String) throws -> Command.Result {
    try Command.lectern(["build"] + arguments, in: folder.path, after: setting)
  }

  /// Another build with nothing in its way leaves the same tree as a first one.
  private func expectMadeGood(sourceLocation: SourceLocation = #_sourceLocation) throws {
    #expect(try Command.lectern(["build"], in: folder.path).status == 0, sourceLocation: sourceLocation)
    #expect(try Command.lectern(["build", "--output", "Fresh"], in: folder.path).status == 0, sourceLocation: sourceLocation)
    let fresh = folder.files("Fresh")
    #expect(folder.files("Output").map { $0.dropFirst(7) } == fresh.map { $0.dropFirst(6) }, sourceLocation: sourceLocation)
    for file in fresh { #expect(folder.bytes("Output/\(file.dropFirst(6))") == folder.bytes(file), sourceLocation: sourceLocation) }
  }

  /// No file may grow beyond 4 KB here, so that writing stops in the middle of the site as it does on a full disk. The
  /// signal that comes with it is ignored, which a program started from a shell inherits.
  @Test func aFileThatCannotBeWrittenWhole() throws {
    let result = try build(after: "trap '' XFSZ; ulimit -f 8;")
    #expect(
      result.messages == "Output/assets/lectern.css: error: cannot write Output/assets/lectern.css: file too large [output-unwritable]\n")
    #expect(result.output.hasPrefix("0 packs, 7 pages (7 written): "))
    #expect(result.status == 1)
    #expect(!folder.files("Output").contains { $0.contains(".lectern-new") })
    try expectMadeGood()
  }

  /// Whether this machine lets us mount a file system that nobody else sees.
  private static let mounts: Bool = {
    guard let folder = try? TemporaryFolder() else { return false }
    return (try? Command.lectern(["--version"], in: folder.path, after: mount("size=40k")).status) == 0
  }()

  /// A file system of its own at `Output`, in a name space that ends with the command.
  private static func mount(_ options: String) -> String {
    "mkdir -p Output; exec unshare --mount --map-root-user sh -c 'mount -t tmpfs -o \(options) tmpfs Output && exec \"$@\"' sh \"$@\";"
  }

  @Test(.enabled(if: mounts, "no file system can be mounted here"))
  func aDiskThatIsFull() throws {
    let result = try build(after: DiskTests.mount("size=40k"))
    #expect(
      result.messages
        == "Output/assets/lectern.css: error: cannot write Output/assets/lectern.css: no space left on device [output-unwritable]\n")
    #expect(result.status == 1)
  }

  @Test(.enabled(if: mounts, "no file system can be mounted here"))
  func aDiskThatCanOnlyBeRead() throws {
    let result = try build(after: DiskTests.mount("ro"))
    #expect(result.messages == "Output: error: cannot write Output: read-only file system [output-unwritable]\n")
    #expect(result.output.hasPrefix("0 packs, 7 pages (nothing written): "))
    #expect(result.status == 1)
  }

  // MARK: - Permissions, which root has all of

  private static let asNobody = geteuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups" : ""
  /// Whether nobody can run the program where it lies.
  private static let nobodyCanRun: Bool = {
    guard let folder = try? TemporaryFolder() else { return false }
    chmod(folder.path, 0o755)
    return (try? Command.lectern(["--version"], in: folder.path, after: "exec \(asNobody) \"$@\";").status) == 0
  }()

  private func buildAsNobody() throws -> Command.Result { try build(after: "exec \(DiskTests.asNobody) \"$@\";") }

  @Test(.enabled(if: nobodyCanRun, "the program lies where only root can run it"))
  func anOutputFolderOfSomebodyElse() throws {
    folder.makeFolder("Output")
    chmod(folder.path + "/Output", 0o555)
    let result = try buildAsNobody()
    #expect(result.messages == "Output: error: cannot write Output: permission denied [output-unwritable]\n")
    #expect(result.status == 1)
  }

  @Test(.enabled(if: nobodyCanRun, "the program lies where only root can run it"))
  func aFileThatIsClosedToUs() throws {
    try folder.write("Content/packs/closed.txt", "Agenda\n")
    folder.makeFolder("Output")
    chmod(folder.path + "/Content/packs/closed.txt", 0)
    chmod(folder.path + "/Output", 0o777)
    let result = try buildAsNobody()
    #expect(result.messages == "Content/packs/closed.txt: error: the file cannot be read: permission denied [unreadable-file]\n")
    #expect(result.output.hasPrefix("0 packs, 7 pages (7 written): "))
    #expect(result.status == 1)
  }
}
