/// Where a page of the site stands, from its root: `/meetings/cabinet/2025-07-10/`, with a place on it after `#`.
package struct Address: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Begins with a slash; ends with one for a page that is a folder.
  package let path: String
  package let anchor: String?

  package init(_ path: String, anchor: String? = nil) {
    self.path = path
    self.anchor = anchor
  }

  package func at(_ anchor: String) -> Address { Address(path, anchor: anchor) }
  package func appending(_ part: String) -> Address { Address(path + part + "/") }
  package static func < (left: Address, right: Address) -> Bool { (left.path, left.anchor ?? "") < (right.path, right.anchor ?? "") }
  package var description: String { anchor.map { "\(path)#\($0)" } ?? path }

  /// The file of the page below the output folder: `meetings/cabinet/2025-07-10/index.html`.
  package var file: String {
    let relative = String(path.dropFirst())
    return path.hasSuffix("/") ? relative + "index.html" : relative
  }

  /// The way from the page `here` to this one, without the site's root, so that the site works under any folder.
  ///
  ///     Address("/decisions/x/").relative(from: Address("/meetings/"))   // "../decisions/x/"
  package func relative(from here: Address) -> String {
    let fragment = anchor.map { "#\($0)" } ?? ""
    if path == here.path { return fragment.isEmpty ? "./" : fragment }
    let own = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    let other = here.path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    let shared = zip(own.dropLast(), other.dropLast()).prefix { $0 == $1 }.count
    let up = String(repeating: "../", count: other.count - 1 - shared)
    let down = own.dropFirst(shared).joined(separator: "/")
    let way = up + down
    return (way.isEmpty ? "./" : way) + fragment
  }
}

/// Words that lead somewhere in the site.
package struct Link: Sendable, Equatable {
  package var text: String
  package var address: Address
  package init(_ text: String, _ address: Address) { (self.text, self.address) = (text, address) }
}
