import CMarkGFM
import Synchronization

/// The one door to the C library. Its tree lives only while `withEvents` runs.
enum CMark {
  enum Extension: String { case autolink, strikethrough, table }

  enum Event {
    case enter(Node)
    case exit(Node)
  }

  /// Registration checks a plain `int` in C; a static is initialised once, whatever threads ask.
  private static let registered: Void = cmark_gfm_core_extensions_ensure_registered()

  /// `cmark_parser_finish` adds the extensions' characters to a table of the whole process and takes them out at its end,
  /// so that two threads corrupt each other's output without a crash (github/cmark-gfm, pull request 176).
  private static let finishing = Mutex(())

  /// One tilde is "about" in a report ("~£5m to ~£6m"), two are a deletion.
  private static let options = CMARK_OPT_VALIDATE_UTF8 | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE

  /// Parses the Markdown and hands over what a walk of its tree meets. False when the library had no memory for it.
  static func withEvents(of markdown: [UInt8], extensions: [Extension], _ visit: (Event) -> Void) -> Bool {
    _ = registered
    guard let parser = cmark_parser_new(options) else { return false }
    defer { cmark_parser_free(parser) }
    for name in extensions { cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name.rawValue)) }
    markdown.withUnsafeBytes { cmark_parser_feed(parser, $0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count) }
    let address = finishing.withLock { _ in UInt(bitPattern: cmark_parser_finish(parser)) }
    guard let root = OpaquePointer(bitPattern: address) else { return false }
    defer { cmark_node_free(root) }
    walk(root, visit)
    return true
  }

  /// By the library's iterator, not by recursion: hostile text nests 50,000 deep.
  private static func walk(_ root: OpaquePointer, _ visit: (Event) -> Void) {
    let iterator = cmark_iter_new(root)
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { return }
      guard let node = cmark_iter_get_node(iterator) else { return }
      visit(event == CMARK_EVENT_EXIT ? .exit(Node(node)) : .enter(Node(node)))
    }
  }
}
