import Glibc
import Papers

/// The publisher's own colours, over those of the style sheet.
///
/// `accent` is a colour of the light scheme, `accent-dark` the same of the dark one.
package enum Theme {
  /// The names that `colours` of `site.yml` may give.
  package static let names = colours.flatMap { [$0.name, $0.name + "-dark"] }

  private static let colours = [
    Colour(name: "paper", light: "#fdfcf8", dark: "#171613", isText: false),
    Colour(name: "sheet", light: "#f4f1e8", dark: "#22201c", isText: false),
    Colour(name: "ink", light: "#1d1b18", dark: "#ebe6da", isText: true),
    Colour(name: "quiet", light: "#5b564c", dark: "#b0a898", isText: true),
    Colour(name: "accent", light: "#86262c", dark: "#eb9d93", isText: true),
    Colour(name: "link", light: "#1b4b72", dark: "#a3c9ea", isText: true),
  ]

  private struct Colour {
    var name: String
    var light: String
    var dark: String
    /// Words are set in it.
    var isText: Bool
  }

  /// What to add to the style sheet. Names it does not know and values that are no `#rrggbb` are left out.
  static func rules(for given: [String: String]) -> String { scheme("light", "", given) + scheme("dark", "-dark", given) }

  private static func scheme(_ scheme: String, _ ending: String, _ given: [String: String]) -> String {
    let set = colours.compactMap { colour in
      given[colour.name + ending].flatMap { luminance(of: $0) == nil ? nil : "--\(colour.name): \($0);" }
    }
    return set.isEmpty ? "" : "\n@media screen and (prefers-color-scheme: \(scheme)) { :root { \(set.joined(separator: " ")) } }\n"
  }

  /// A colour that words could not be read in, and the ground on which it is worst.
  package struct Faint: Sendable {
    package let name: String
    package let ground: String
    package let contrastInTenths: Int
  }

  /// The colours that fall below 4.5 to 1 on the paper or on the sheet (WCAG 2.2, 1.4.3).
  package static func tooFaint(in given: [String: String]) -> [Faint] {
    ["", "-dark"].flatMap { ending -> [Faint] in
      let shown = colours.map { (colour: $0, luminance: luminance(of: given[$0.name + ending] ?? (ending.isEmpty ? $0.light : $0.dark))) }
      return shown.filter(\.colour.isText).compactMap { text -> Faint? in
        let contrasts = shown.filter { !$0.colour.isText }.compactMap { ground -> (name: String, contrast: Double)? in
          guard let text = text.luminance, let luminance = ground.luminance else { return nil }
          return (ground.colour.name, (max(text, luminance) + 0.05) / (min(text, luminance) + 0.05))
        }
        guard let worst = contrasts.min(by: { $0.contrast < $1.contrast }), worst.contrast < 4.5 else { return nil }
        return Faint(name: text.colour.name + ending, ground: worst.name + ending, contrastInTenths: Int(worst.contrast * 10))
      }
    }
  }

  /// Relative luminance as WCAG defines it; nothing for what is no `#rrggbb`.
  private static func luminance(of colour: String) -> Double? {
    guard colour.utf8.count == 7, colour.first == "#", let value = UInt32(colour.dropFirst(), radix: 16) else { return nil }
    let channels = [value >> 16, value >> 8, value].map { shifted -> Double in
      let channel = Double(shifted & 0xFF) / 255
      return channel <= 0.04045 ? channel / 12.92 : pow((channel + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }
}

extension Templates {
  /// The same files with the publisher's colours.
  package static func assets(for council: Council) -> [(path: String, bytes: [UInt8])] {
    assets.map { ($0.path, $0.bytes + Theme.rules(for: council.colours.mapValues(\.value)).utf8) }
  }
}
