import Papers

// What several files say of one meeting and of one item.

extension Meeting {
  /// Takes from another file what this one does not say.
  mutating func complete(with other: Meeting?) {
    guard let other else { return }
    committee = committee ?? other.committee
    date = date ?? other.date
    time = time ?? other.time
    venue = venue ?? other.venue
    state = state ?? other.state
    movedFrom = movedFrom ?? other.movedFrom
    officer = officer ?? other.officer
    members = members ?? other.members
    substitutes = substitutes ?? other.substitutes
  }
}

extension ItemRecord {
  init(_ item: AgendaItem) {
    let number = item.number?.value
    self.init(
      number: number, part: item.part, title: item.title?.value ?? number.map { "Item \($0)" } ?? "Item", address: "",
      status: item.status?.value ?? .none, reportOf: item.reportOf?.value, firstPage: item.pages?.first?.value,
      lastPage: item.pages?.last?.value)
  }

  mutating func complete(with item: AgendaItem) {
    reportOf = reportOf ?? item.reportOf?.value
    if firstPage == nil { (firstPage, lastPage) = (item.pages?.first?.value, item.pages?.last?.value) }
    if status == .none, let other = item.status?.value { status = other }
  }

  /// What the papers that came, and those that are withheld, make of the status that the agenda printed.
  mutating func settleStatus() {
    if reports.first?.withheld != nil {
      status = .withheld
    } else if !reports.isEmpty, status != .minutes {
      status = .report
    } else if status == .toFollow, !appendices.isEmpty {
      status = .report
    }
  }
}
