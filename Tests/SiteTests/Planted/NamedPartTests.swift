import Testing

/// A report that is public but for the appendix that its cover names: the appendix does not come out, and the report does, or
/// somebody is told.
@Suite struct NamedPartTests {
  @Test func whatTheCoverNamesStaysInAndNothingElse() async throws {
    // Every seventh: prime to the length of every axis.
    let packs = PlantedSite.isWhole ? NamedPart.all : NamedPart.all.filter { $0.number % 7 == 0 }
    for packs in PlantedSite.batches(of: packs) {
      let site = try await PlantedSite(packs)
      #expect(!site.trial.report.stopped, "\(site.stops)")
      for pack in packs {
        var faults = site.places(of: pack.marker).map { "leaks into \($0)" }
        let isInDoubt = site.isInDoubt(pack)
        if pack.isUsual && isInDoubt { faults.append("is in doubt") }
        if pack.isUsual, !site.publishes(pack.open[0]) { faults.append("holds back the report") }
        if !isInDoubt, !site.publishes(pack.open[1]) { faults.append("holds back the other report") }
        faults += site.errors(of: pack).filter { !$0.isOfDoubt }.map(\.text)
        site.record(["part"] + pack.names, of: pack, faults)
        #expect(faults == [], "\(pack.names.joined(separator: ", ")): \(site.errors(of: pack).map(\.text))")
      }
    }
  }
}
