import Papers
import Text

/// One file in, one pack out. Depends on the file and its sidecar and on nothing else.
package enum PackReader {
  package static func read(_ source: SourceText, sidecar: Sidecar? = nil) -> Pack {
    Pack(
      path: source.path, name: source.name, facts: Facts(), parts: [], furniture: [], lines: source.lines.count, diagnostics: [],
      isMarkdown: false)
  }
}
