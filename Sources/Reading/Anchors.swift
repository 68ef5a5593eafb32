import Papers
import Text

/// Gives every numbered thing of a paper its place on the page, from what is printed: `[scope-]kind-number`.
struct Anchors {
  private var used: [String: Int] = [:]
  private var scope = ""
  private(set) var repeated: [(number: String, line: Int)] = []

  /// The anchor, with `-2` for the second use.
  mutating func take(_ name: String) -> String {
    let count = (used[name] ?? 0) + 1
    used[name] = count
    guard count > 1 else { return name }
    var next = count
    while used["\(name)-\(next)"] != nil { next += 1 }
    used["\(name)-\(next)"] = 1
    return "\(name)-\(next)"
  }

  /// Anchors for a report, an appendix or the text of an item. Items of the list under "Recommendations" are
  /// `recommendation-2`.
  mutating func assign(to blocks: inout [Block], ownLabel: String? = nil) {
    var inRecommendations = false
    for index in blocks.indices {
      switch blocks[index] {
      case .heading(var heading):
        inRecommendations = SectionTitles.isRecommendations(Marks.plain(heading.leaf.text))
        openScope(heading, ownLabel)
        heading.anchor = anchor(for: heading)
        blocks[index] = .heading(heading)
      case .paragraph(var paragraph):
        if paragraph.isNote {
          paragraph.anchor = take(scope + "note-" + (paragraph.number ?? "0"))
          blocks[index] = .paragraph(paragraph)
        } else if let number = paragraph.number {
          paragraph.anchor = numbered("p" + number, number, paragraph.leaf.line)
          blocks[index] = .paragraph(paragraph)
        }
      case .list(var items) where inRecommendations:
        for item in items.indices {
          guard let number = items[item].marker.flatMap({ Numbering.leading($0 + " x")?.number }) else { continue }
          items[item].anchor = numbered("recommendation-" + Slug.make(number), nil, items[item].leaf.line)
        }
        blocks[index] = .list(items)
      default: break
      }
    }
  }

  /// "Annex 1" inside a paper begins a numbering of its own.
  private mutating func openScope(_ heading: Heading, _ ownLabel: String?) {
    guard let (label, _) = AppendixTitles.label(of: Marks.plain(heading.leaf.text)), label != ownLabel, label != "Appendices"
    else { return }
    scope = Slug.make(label) + "-"
  }

  private mutating func anchor(for heading: Heading) -> String? {
    if let number = heading.number, number.utf8.contains(Byte.stop) { return numbered("p" + number, number, heading.leaf.line) }
    let slug = Slug.make(Marks.withoutOuterStops(Marks.plain(heading.leaf.text)))
    return take(scope + "section-" + (slug.isEmpty ? "untitled" : slug))
  }

  private mutating func numbered(_ name: String, _ number: String?, _ line: Int) -> String {
    if let number, used[scope + name] != nil { repeated.append((number, line)) }
    return take(scope + name)
  }

  /// Anchors for one entry of minutes: `minute-26-resolution-5` for its resolutions.
  static func assign(toMinute number: String?, _ blocks: inout [Block]) {
    guard let number else { return }
    let base = "minute-" + Slug.make(number)
    var anchors = Anchors()
    for index in blocks.indices {
      guard case .resolution(var inner) = blocks[index] else { continue }
      var hasList = false
      for position in inner.indices {
        guard case .list(var items) = inner[position] else { continue }
        for item in items.indices {
          guard let number = items[item].marker.flatMap({ Numbering.leading($0 + " x")?.number }) else { continue }
          items[item].anchor = anchors.take("\(base)-resolution-\(Slug.make(number))")
          hasList = true
        }
        inner[position] = .list(items)
      }
      if !hasList, let position = inner.indices.last, case .paragraph(var paragraph) = inner[position] {
        paragraph.anchor = anchors.take("\(base)-resolution")
        inner[position] = .paragraph(paragraph)
      }
      blocks[index] = .resolution(inner)
    }
  }
}
