import Text

/// Addresses that may stand in a page.
package enum SafeURL {
  /// Schemes that a link of a paper may have. Everything else with a scheme is refused, so that a new dangerous scheme
  /// need not be known here.
  private static let schemes: Set<String> = ["http", "https", "mailto", "tel"]

  /// The address without controls and outer white space, or `#` when its scheme is not allowed.
  package static func checked(_ address: String) -> String { isSafe(address) ? cleaned(address) : "#" }

  package static func isSafe(_ address: String) -> Bool {
    let bytes = Array(cleaned(address).utf8)
    guard let colon = bytes.firstIndex(of: Byte.colon) else { return true }
    let head = bytes[..<colon]
    if head.contains(where: { $0 == Byte.slash || $0 == 0x3F || $0 == Byte.hash }) { return true }
    return schemes.contains(String(decoding: head, as: UTF8.self).lowercased())
  }

  private static func cleaned(_ address: String) -> String {
    String(decoding: address.utf8.filter { $0 > 0x20 && $0 != 0x7F }, as: UTF8.self)
  }
}
