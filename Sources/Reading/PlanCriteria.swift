import Papers
import Text

/// "Financial Yes Community Yes Impact": labels with their answers, in cells or run together.
enum Criteria {
  static func read(_ cells: [String], _ origin: Origin) -> [Criterion]? {
    var criteria: [Criterion] = []
    var label: [String] = []
    for word in cells.flatMap({ $0.split(separator: " ").map(String.init) }) {
      if let answer = Tidy.yesOrNo(word) {
        if !label.isEmpty { criteria.append(Criterion(label: label.joined(separator: " "), holds: Fact(answer, origin))) }
        label = []
      } else {
        label.append(Tidy.withoutFinalStop(word))
      }
    }
    // The second line of a label that wrapped in its cell.
    if !label.isEmpty, let last = criteria.indices.last { criteria[last].label += " " + label.joined(separator: " ") }
    return criteria.isEmpty ? nil : criteria
  }
}
