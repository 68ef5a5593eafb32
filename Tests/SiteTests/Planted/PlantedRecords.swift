// Minutes, lists and records of decisions: what is exempt in the record of a meeting.

extension PlantedLayout {
  static func minutes(_ planting: Planting) -> String {
    """
    ANYTOWN BOROUGH COUNCIL

    MINUTES of a meeting of the CABINET held in the Council Chamber, Town Hall on Thursday 12 June 2025 at 6.00 pm

    Present: Councillors Ann Ash (Chair), Bob Beech, Cat Cedar and Dan Dogwood

    Apologies: Councillor Eve Elm

    7    DECLARATIONS OF INTEREST

    There were none.

    8    MARIGOLD GARDENS

    The Cabinet heard about the marigold beds in the park and the larkspur along the lane.

    RESOLVED that the beds be watered.

    \(planting.line(.minuteHeading))9    SALE OF MILL LANE\(planting.behind(.minuteTitle))

    \(planting.line(.minuteLine))The Cabinet considered what Zorbak Holdings had offered.

    RESOLVED that the offer of Zorbak Holdings of £1,250,000 be accepted.

    The meeting closed at 7.15 pm.
    """
  }

  static func bareMinutes(_ planting: Planting) -> String {
    """
    MINUTES OF THE CABINET HELD ON 12 JUNE 2025

    Present: Councillor Ann Ash in the Chair
    Councillors Beech, Cedar, Dogwood

    1. Apologies

    There were none.

    2. Marigold Gardens

    The Cabinet NOTED the marigold beds in the park.

    3. Larkspur Lane

    Agreed: That the larkspur along the lane be kept.

    \(planting.line(.minuteHeading))4. Sale of Mill Lane\(planting.behind(.minuteTitle))

    \(planting.line(.minuteLine))Decision:

    (1) the offer of Zorbak Holdings be accepted; and
    (2) the price of £1,250,000 be asked of Zorbak Holdings.
    """
  }

  static func slashMinutes(_ planting: Planting) -> String {
    """
    ANYTOWN BOROUGH COUNCIL

    CABINET

    MINUTES OF THE MEETING HELD ON THURSDAY 12 JUNE 2025 AT 5.00 PM IN THE TOWN HALL

    PRESENT:

    Councillor Ann Ash (Leader, in the Chair)
    Councillor Bob Beech
    Councillor Cat Cedar

    22/25 APOLOGIES FOR ABSENCE

    There were no apologies for absence.

    23/25 MARIGOLD GARDENS

    RESOLVED - That the marigold beds and the larkspur along the lane be watered.

    \(planting.line(.minuteHeading))24/25 SALE OF MILL LANE\(planting.behind(.minuteTitle))

    \(planting.line(.minuteLine))The Leader reported on the offer of Zorbak Holdings.

    RESOLVED:

    1. That the offer of Zorbak Holdings be accepted.

    2. That the Head of Property be authorised to sign for £1,250,000.
    """
  }

  static func decisions(_ planting: Planting) -> String {
    """
    ANYTOWN BOROUGH COUNCIL

    CABINET

    DECISIONS TAKEN AT THE MEETING HELD ON THURSDAY 12 JUNE 2025

    Date of publication: 16 June 2025

    1. MARIGOLD GARDENS

    DECISION: That the marigold beds be watered.

    2. LARKSPUR LANE

    DECISION: That the larkspur along the lane be kept.

    \(planting.line(.minuteHeading))3. SALE OF MILL LANE\(planting.behind(.minuteTitle))

    \(planting.line(.minuteLine))DECISION:

    (1) That the land be sold to Zorbak Holdings.
    (2) That the £1,250,000 of Zorbak Holdings be set aside for housing.
    """
  }

  static func untitledDecisions(_ planting: Planting) -> String {
    """
    CABINET

    DECISIONS TAKEN AT THE MEETING HELD ON THURSDAY 12 JUNE 2025

    Date of publication: 16 June 2025

    Deadline for call-in: 23 June 2025

    5. RESOLVED – That the marigold beds be watered.

    6. RESOLVED – That the larkspur along the lane be kept.

    \(planting.line(.minuteHeading))7. RESOLVED:

    \(planting.line(.minuteLine))That the land be sold to Zorbak Holdings for £1,250,000.
    """
  }

  static func votes(_ planting: Planting) -> String {
    """
    Voting record

    Council, Thursday 12 June 2025 6.00 pm

    Item 5: Marigold Gardens

    RESOLVED: That the marigold beds be watered.

    Motion status: Carried

    For\tA Ash, B Beech\t2
    Against\tNone\t0

    Item 6: Larkspur Lane

    That the larkspur along the lane be cut.

    Motion status: Lost

    For\tA Ash\t1
    Against\tB Beech, C Cedar\t2

    Item 7: Sale of Mill Lane\(planting.behind(.minuteTitle))

    \(planting.line(.minuteLine))RESOLVED: That the land be sold to Zorbak Holdings for £1,250,000.

    Motion status: Carried

    For\tA Ash, B Beech\t2
    Against\tNone\t0
    """
  }

  static func webTable(_ planting: Planting) -> String {
    """
    Agenda and minutes

    Cabinet - Thursday, 12 June 2025 6.00 pm

    Venue: Council Chamber, Town Hall
    No. | Item |
    ---|---|
    Apologies for Absence Minutes: There were none. |
    |
    Marigold Gardens PDF 172 KB To note how the beds fare. Minutes: The Cabinet heard about the marigold beds in the park.
    RESOLVED that the beds be watered. |
    |
    Larkspur Lane PDF 80 KB Minutes: The Cabinet heard about the larkspur along the lane. |
    |
    \(planting.line(.agendaHeading))Sale of Mill Lane\(planting.behind(.agendaTitle)) Minutes: \(planting.at(.minuteLine).isEmpty ? "" : "\n" + planting.line(.minuteLine))The Cabinet considered what Zorbak Holdings had offered.
    RESOLVED that the offer of Zorbak Holdings of £1,250,000 be accepted. |
    |
    """
  }

  static func webPage(_ planting: Planting) -> String {
    """
    Agenda, decisions and minutes

    Cabinet - Thursday, 12 June 2025 6.00 pm

    Venue: Council Chamber, Town Hall

    Items
    No. Item

    1.

    Apologies for absence

    Minutes:

    There were none.

    2.

    Marigold Gardens pdf icon PDF 172 KB

    Report of the Head of Parks

    Minutes:

    The Cabinet heard about the marigold beds in the park and the larkspur along the lane.

    RESOLVED that the beds be watered.

    \(planting.line(.agendaHeading))3.

    Sale of Mill Lane\(planting.behind(.agendaTitle))

    Decision:

    \(planting.line(.minuteLine))RESOLVED that the offer of Zorbak Holdings be accepted.

    Minutes:

    The Cabinet considered what Zorbak Holdings had offered.

    RESOLVED that the offer of Zorbak Holdings of £1,250,000 be accepted.
    """
  }

  static func record(_ planting: Planting) -> String {
    """
    Record of Officer Decision

    \(planting.line(.firstPage))Decision Title: Sale to Zorbak Holdings
    Decision maker: Head of Property
    Date of decision: 12 June 2025
    Decision: To sell the land to Zorbak Holdings for £1,250,000.
    Reasons: Nobody offers as much as Zorbak Holdings.

    \(planting.line(.lastLine))
    """
  }

  static func recordUnderHeadings(_ planting: Planting) -> String {
    """
    RECORD OF DECISION OF THE Cabinet

    \(planting.line(.firstPage))Decision Made:

    12 June 2025

    Sale of the Land to Zorbak Holdings

    Decision Made

    1. That the land be sold to Zorbak Holdings for £1,250,000.

    Reasons for Decision

    Nobody offers as much as Zorbak Holdings.

    \(planting.line(.lastLine))
    """
  }
}
