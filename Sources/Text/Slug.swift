/// Part of an address, made from what is printed.
package enum Slug {
  /// Lower-case ASCII, apostrophes dropped, accents folded, all else single hyphens, cut at a word before 80 characters.
  ///
  ///     Slug.make("Children’s Services & Ynys Môn")   // "childrens-services-ynys-mon"
  ///
  /// Text without a letter or digit of the Latin alphabet gives an empty slug; the caller has to name the thing otherwise.
  package static func make(_ text: String) -> String {
    var slug: [UInt8] = []
    for scalar in text.unicodeScalars {
      switch scalar {
      case "'", "\u{2018}", "\u{2019}", "\u{2BC}", "`": continue
      case "a"..."z", "0"..."9": slug.append(UInt8(ascii: scalar))
      case "A"..."Z": slug.append(UInt8(ascii: scalar) | 0x20)
      default:
        if !scalar.isASCII, let folded = folds[scalar] {
          slug.append(contentsOf: folded.utf8)
        } else if slug.last != nil, slug.last != Byte.hyphen {
          slug.append(Byte.hyphen)
        }
      }
    }
    if slug.last == Byte.hyphen { slug.removeLast() }
    return cut(slug)
  }

  private static func cut(_ slug: [UInt8]) -> String {
    guard slug.count >= 80 else { return String(decoding: slug, as: UTF8.self) }
    let head = slug.prefix(79)
    let end = slug[79] == Byte.hyphen ? head.endIndex : (head.lastIndex(of: Byte.hyphen) ?? head.endIndex)
    return String(decoding: head[..<end], as: UTF8.self)
  }

  /// Accented Latin letters of the languages of these islands and their neighbours.
  private static let folds: [Unicode.Scalar: String] = {
    var table: [Unicode.Scalar: String] = [:]
    let groups = [
      "a": "àáâãäåāăąÀÁÂÃÄÅĀĂĄ", "c": "çćčÇĆČ", "d": "ďđÐðĎĐ", "e": "èéêëēĕėęěÈÉÊËĒĔĖĘĚ", "g": "ğġĞĠ", "i": "ìíîïĩīįÌÍÎÏĨĪĮ",
      "l": "łŁ", "n": "ñńňÑŃŇ", "o": "òóôõöøōŏőÒÓÔÕÖØŌŎŐ", "r": "řŘ", "s": "śşšŚŞŠ", "t": "ťŢţŤ", "u": "ùúûüũūŭůűųÙÚÛÜŨŪŬŮŰŲ",
      "w": "ŵŴẁẂẃẀẅẄ", "y": "ýÿŷÝŶŸỳỲ", "z": "źżžŹŻŽ", "ae": "æÆ", "oe": "œŒ", "ss": "ß", "th": "þÞ",
    ]
    for (plain, accented) in groups { for scalar in accented.unicodeScalars { table[scalar] = plain } }
    return table
  }()
}
