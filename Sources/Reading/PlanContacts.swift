import Papers
import Text

/// The people in the cell of contacts of a plan's entry: "Mike McSorley mike.mcsorley@… Tel: 0151 934 3428", each with an address
/// or a number, or their names alone.
struct PlanContacts {
  private let origin: Origin
  private var contacts: [Contact] = []
  /// The words since the last contact: the name and the office of the next one.
  private var name: [String] = []
  /// The pieces of a number behind "Tel:".
  private var number: [String]?

  private init(_ origin: Origin) { self.origin = origin }

  static func read(_ words: String, _ origin: Origin) -> [Contact]? {
    var found = PlanContacts(origin)
    for word in words.split(separator: " ") { found.take(String(word)) }
    found.closeNumber()
    if found.contacts.isEmpty { found.takeNames(words) }
    return found.contacts.isEmpty ? nil : found.contacts
  }

  private mutating func take(_ word: String) {
    if let email = Tidy.email(in: word) {
      closeNumber()
      add(beforeOffice)
      contacts[contacts.count - 1].email = Fact(email, origin)
    } else if ["tel:", "tel", "telephone:", "tel."].contains(word.lowercased()) {
      number = number ?? []
      if !name.isEmpty { add(People.name(name.joined(separator: " "))) }
    } else if number != nil, case let digits = Tidy.withoutFinalStop(word), PlanContacts.isOfNumber(digits) {
      number?.append(digits)
    } else {
      closeNumber()
      name.append(word)
    }
  }

  private static func isOfNumber(_ word: String) -> Bool {
    word.utf8.allSatisfy { $0.isDigit || $0 == Byte.open || $0 == Byte.close || $0 == Byte.plus || $0 == Byte.hyphen }
  }

  /// The number belongs to the one who was named last.
  private mutating func closeNumber() {
    if let telephone = number.flatMap({ Tidy.telephone($0.joined(separator: " ")) }), let last = contacts.indices.last {
      contacts[last].telephone = Fact(telephone, origin)
    }
    number = nil
  }

  /// A contact, with the name where it looks like one.
  private mutating func add(_ person: String) {
    var contact = Contact()
    if People.looksLikeName(person) { contact.name = Fact(person, origin) }
    contacts.append(contact)
    name = []
  }

  /// Where no address stands and no number by itself: "Tess Rowe, Ewan Pollock", "Tess Rowe Head of Revenues 01632 960233".
  private mutating func takeNames(_ words: String) {
    let people = words.split(whereSeparator: { $0 == "," || $0 == ";" }).map { People.nameAlone(String($0).trimmed) }
    if people.count > 1, people.allSatisfy({ People.looksLikeName($0) && $0.utf8.contains(Byte.space) }) {
      for person in people { add(person) }
      return
    }
    let person = People.nameAlone(beforeOffice)
    guard People.looksLikeName(person) else { return }
    add(person)
    contacts[0].telephone = Tidy.telephone(within: words).map { Fact($0, origin) }
  }

  /// "Tess Rowe Head of Revenues": the words before an office.
  private var beforeOffice: String {
    let cut = name.indices.dropFirst(2).prefix(3).first { index in
      Offices.begins(name[index...].joined(separator: " ")) && People.looksLikeName(name[..<index].joined(separator: " "))
    }
    return People.name(name[..<(cut ?? name.count)].joined(separator: " "))
  }
}
