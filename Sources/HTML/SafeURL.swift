import Text

/// Addresses that may stand in a page.
package enum SafeURL {
  /// Schemes that a link of a paper may have. Everything else with a scheme is refused, so that a new dangerous scheme
  /// need not be known here.
  private static let schemes: Set<String> = ["http", "https", "mailto", "tel"]

  /// The address without controls and outer white space, or `#` when its scheme is not allowed.
  package static func checked(_ address: String) -> String { isSafe(address) ? cleaned(address) : "#" }

  package static func isSafe(_ address: String) -> Bool {
    switch scheme(of: Array(cleaned(address).utf8)) {
    case nil: true
    case let scheme?: schemes.contains(scheme)
    }
  }

  /// The address, where it leads out of the site and may be followed; `www.` alone stands for `https://www.`.
  ///
  /// An address in a paper that is neither was meant for some other place (a page of the PDF, a path of the council's
  /// intranet) and would be a broken link here.
  package static func external(_ address: String) -> String? {
    let address = cleaned(address)
    if address.begins(with: "www.") { return "https://" + address }
    guard let scheme = scheme(of: Array(address.utf8)), schemes.contains(scheme) else { return nil }
    return address
  }

  private static func scheme(of bytes: [UInt8]) -> String? {
    guard let colon = bytes.firstIndex(of: Byte.colon) else { return nil }
    let head = bytes[..<colon]
    if head.contains(where: { $0 == Byte.slash || $0 == 0x3F || $0 == Byte.hash }) { return nil }
    return String(decoding: head, as: UTF8.self).lowercased()
  }

  private static func cleaned(_ address: String) -> String {
    String(decoding: address.utf8.filter { $0 > 0x20 && $0 != 0x7F }, as: UTF8.self)
  }
}
