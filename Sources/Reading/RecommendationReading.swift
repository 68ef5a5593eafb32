import Papers
import Text

/// Reads recommendations line by line: leads, numbered entries, single sentences.
struct RecommendationReading {
  let committees: [Destination]
  private let joints: WordJoints
  var found: [Recommendation] = []
  private var lead: Fact<String>?
  private var style: Numbering.Style?
  private var inList = false
  private var addressee: Fact<String>?

  init(committees: [Destination], joints: WordJoints) { (self.committees, self.joints) = (committees, joints) }

  mutating func take(_ printed: String, _ origin: Origin, isBullet: Bool = false, isAdjacent: Bool = false, next: PrintedLine?) {
    var words = printed
    let following = next.flatMap { Numbering.leading($0.plain) ?? ListNumber.stopped($0.plain) }
    let isOverBullets = next?.kind == .bullet && following == nil
    // "2.1 Members are asked to:" over (i), (ii): the number is the paragraph's, and its words lead into the list.
    if let number = Numbering.leading(words), number.style == .dotted || number.style == .plain && found.isEmpty,
      number.rest.hasSuffix(":") || number.rest.hasSuffix(":-"), isOverBullets || following.map({ $0.style != number.style }) == true
    {
      return open(number.rest, origin)
    }
    if let number = Numbering.leading(words) ?? ListNumber.stopped(words), !number.rest.isEmpty,
      number.style != .dotted || !inList || style == .dotted
    {
      if let own = Numbering.style(of: number, in: style, after: found.last?.number?.value) {
        style = own
        inList = true
        add(number.rest, number: number.number, origin)
        return
      }
      if number.style != .dotted || style != nil { return extend(words) }
      words = number.rest
    }
    if isBullet {
      if inList, style != nil {
        extend(words)
      } else {
        inList = true
        add(words, number: nil, origin)
      }
      return
    }
    let listFollows = following != nil
    let listBegins = listFollows && following?.number != successor
    let isOpen = found.last?.text.map { !Sentences.isEnded($0.value) } ?? false
    if !found.isEmpty, Sentences.continues(words), isOpen || !listFollows, !words.hasSuffix(":"), !listBegins {
      extend(words)
    } else if isAdjacent, isOpen, lead == nil || inList, !words.hasSuffix(":") {
      extend(words)
    } else if words.hasSuffix(":") || words.hasSuffix(":-") || words.hasSuffix(": -") || listFollows {
      // The lead's first lines were cut from its last.
      if isAdjacent, isOpen, !inList, Sentences.continues(words), let begun = found.popLast()?.text {
        return open(joints.join(begun.value, words), begun.origin)
      }
      open(words, origin)
    } else {
      addressee = body(in: words, origin) ?? addressee
      lead = nil
      inList = false
      add(words, number: nil, origin)
    }
  }

  private mutating func open(_ words: String, _ origin: Origin) {
    lead = Fact(words, origin)
    addressee = body(in: words, origin) ?? (words.pieceCount > 2 && committees.count > 1 ? addressee : nil)
    style = nil
    inList = false
  }

  /// The number that would follow the last one.
  private var successor: String? { found.last?.number.flatMap { Int($0.value) }.map { String($0 + 1) } }

  private mutating func add(_ text: String, number: String?, _ origin: Origin) {
    var recommendation = Recommendation()
    recommendation.to = addressee
    recommendation.lead = lead
    recommendation.number = number.map { Fact($0, origin) }
    recommendation.text = Fact(text, origin)
    found.append(recommendation)
  }

  private mutating func extend(_ words: String) {
    guard let last = found.indices.last else { return }
    found[last].text = found[last].text.map { Fact(joints.join($0.value, words), $0.origin) }
  }

  /// The body asked, where the report goes to several: the one of them that the words begin with.
  private func body(in words: String, _ origin: Origin) -> Fact<String>? {
    guard committees.count > 1 else { return nil }
    var key = Tidy.key(words)
    for lead in ["that the ", "that ", "the "] where key.hasPrefix(lead) { key = String(key.dropFirst(lead.count)) }
    return committees.compactMap(\.name).filter { key.hasPrefix(Tidy.key($0.value)) }
      .max { $0.value.utf8.count < $1.value.utf8.count }.map { Fact($0.value, origin) }
  }
}
