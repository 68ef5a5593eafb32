import Testing

/// However papers are printed, named and put in order: what the agenda exempts does not come out, and what it does not exempt is
/// held back only in doubt. A paper that stands where the agenda has it, under its title, is no doubt.
@Suite struct OrderedPackTests {
  @Test func anExemptPaperStaysInWhereverItStands() async throws {
    // Every nineteenth: prime to the length of every axis, so that each value of one meets each of another.
    let packs = PlantedSite.isWhole ? OrderedPack.all : OrderedPack.all.filter { $0.number % 19 == 0 }
    for packs in PlantedSite.batches(of: packs) {
      let site = try await PlantedSite(packs)
      #expect(!site.trial.report.stopped, "\(site.stops)")
      for pack in packs {
        var faults = site.places(of: pack.marker).map { "leaks into \($0)" }
        let isInDoubt = site.isInDoubt(pack)
        if pack.isUsual && isInDoubt { faults.append("is in doubt") }
        if !isInDoubt { faults += pack.open.filter { !site.publishes($0) }.map { "holds back “\($0)”" } }
        faults += site.errors(of: pack).filter { !$0.isOfDoubt }.map(\.text)
        site.record(["order"] + pack.names, of: pack, faults)
        #expect(faults == [], "\(pack.names.joined(separator: ", ")): \(site.errors(of: pack).map(\.text))")
      }
    }
  }
}
