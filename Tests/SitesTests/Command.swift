import Glibc
import Scratch

/// The command as people run it: the program itself, its streams and its exit status.
struct Command {
  struct Result {
    let output: String
    let messages: String
    /// What the shell would say: 128 and the signal for a program that was killed.
    let status: Int
  }

  /// The program, which a build of the tests puts beside them.
  static let program: String = {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    let tests = String(decoding: buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return tests.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" } + "/lectern"
  }()

  /// Runs `lectern` in a folder. `setting` is what a shell does before: a limit, another user.
  static func lectern(_ arguments: [String], in folder: String, after setting: String = "") throws -> Result {
    let streams = try TemporaryFolder()
    let words = ["/bin/sh", "-c", "cd \"$0\" && \(setting) exec \"$@\"", folder, program] + arguments
    var strings = words.map { strdup($0) } + [nil]
    defer { for string in strings { free(string) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, streams.path + "/output", O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, streams.path + "/messages", O_WRONLY | O_CREAT, 0o600)
    var process = pid_t()
    let refused = posix_spawn(&process, "/bin/sh", &actions, nil, &strings, environ)
    guard refused == 0 else { throw Failure(reason: String(cString: strerror(refused))) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = Int(status & 0x7F)
    return Result(
      output: streams.read("output") ?? "", messages: streams.read("messages") ?? "",
      status: signal == 0 ? Int(status >> 8) & 0xFF : 128 + signal)
  }

  struct Failure: Error { let reason: String }
}
