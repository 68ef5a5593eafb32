import Diagnostics
import Reading
import Testing
import Text

/// Personal data is told by its own rules and by who stands beside it.
@Suite struct PersonalDataTests {
  private func kinds(_ text: String) -> [PersonalDetail] {
    PersonalData.find(in: SourceText(path: "x.txt", bytes: Array(text.utf8))).map(\.kind)
  }

  @Test(arguments: [
    "AB123456C", "AB 12 34 56 C", "his number (JM-12-34-56-D) is", "ce 12 34 56 a", "NI:AB123456C.",
    "AB 123456 C", "AB.12.34.56.C", "AB\u{A0}12\u{A0}34\u{A0}56\u{A0}C", "AB–12–34–56–C", "National Insurance number: AB 12 34 56",
    "N.I. No. AB123456",
  ])
  func aNationalInsuranceNumber(_ text: String) { #expect(kinds(text) == [.nationalInsuranceNumber]) }

  @Test(arguments: [
    "QQ 12 34 56 C", "GB 12 34 56 C", "DA 12 34 56 C", "AO 12 34 56 C", "AB 12 34 56 E", "AB 12 34 56", "XAB123456C", "AB123456CD",
    "NT 12 34 56 A", "AB12 3456 78", "plan AB 12 34 56", "National Insurance contributions rise, see AB 12 34 56",
  ]) func noNationalInsuranceNumber(_ text: String) { #expect(kinds(text) == []) }

  @Test(arguments: [
    "943 476 5919", "NHS number: 9434765919", "NHS No\n\n943-476-5919", "patient 401 023 2137 was seen",
    "NHS No. 943.476.5919", "943\u{A0}476\u{A0}5919", "NHS number 943–476–5919", "CHI number: 401023 2137",
  ])
  func anNHSNumber(_ text: String) { #expect(kinds(text) == [.nhsNumber]) }

  @Test(arguments: ["943 476 5918", "9434765919", "0151 934 2360", "120 345 1200", "943 476 5919 12", "£943 476 5919.00", "111 111 1111"])
  func noNHSNumber(_ text: String) { #expect(kinds(text) == []) }

  @Test(arguments: [
    "Date of birth: 4 May 1978", "DOB 04/05/1978", "D.O.B.: 4.5.1978", "who was born on 4th May 1978 in", "Date of Birth\n\n4 May 1978",
    "Dyddiad geni: 4/5/1978", "Name\tDate of birth: 4 May 1978\tSex", "Date of Birth (DD/MM/YYYY): 04/05/1978", "D O B: 04/05/1978",
    "DOB: 1978-05-04",
    "Birthdate: 4 May 1978", "DoB\t04.05.78", "was born 4 May 1978",
  ]) func aDateOfBirth(_ text: String) { #expect(kinds(text) == [.dateOfBirth]) }

  @Test(arguments: [
    "children born on or after 1 September 2021", "Date of birth:", "Date of birth\n\nNationality", "the date of birth was checked",
    "born in 1978", "stubborn on 4 May 1978", "the poet was born on 4 May 1778", "born on 4 May 1878 in this house",
  ]) func noDateOfBirth(_ text: String) { #expect(kinds(text) == []) }

  @Test(arguments: [
    "20-00-00 55779911", "Sort code: 20-00-00", "sort code 20 00 00, account number 55779911", "Account number\n\n55779911",
    "GB29 NWBK 6016 1331 9268 19", "GB29NWBK60161331926819", "Sort code 200000", "Account number 5577 9911", "A/C no: 55779911",
    "Sort code 20–00–00",
    "Acct No. 55779911", "IBAN: DE89 3704 0044 0532 0130 00.",
  ]) func bankDetails(_ text: String) {
    let found = kinds(text)
    #expect(!found.isEmpty && found.allSatisfy { $0 == .bankDetails })
  }

  @Test(arguments: [
    "12-07-18", "reference 55779911", "GB29 NWBK 6016 1331 9268 18", "GB30 NWBK 6016 1331 9268 19", "between 10-00-00 and 12", "2018-07-10",
    "application 20-00-00", "Company number 55779911, whose bank account is", "The bank account was opened. Charity number 55779911",
  ]) func noBankDetails(_ text: String) { #expect(kinds(text) == []) }

  @Test func aPassportWhereItIsNamed() {
    #expect(kinds("Passport number: 533401372") == [.passportNumber])
    #expect(kinds("Reference number: 533401372") == [])
  }

  @Test(arguments: [
    "Home address: 4 Mill Lane, Anytown, AN1 2CD", "Applicant: Mr Z Quince, 4 Mill Lane, AN1 2CD",
    "Lead petitioner: Zebedee Quince\n4 Mill Lane\nAnytown\nAN1 2CD", "Yours sincerely\n\nZ Quince\n4 Mill Lane\nAN1 2CD",
    "Z Quince\n4 Mill Lane\nAN1 2CD\n\nDear Sir", "Name\tAddress\tSignature\nP Vane\t6 Mill Lane, AN1 2CE\tP Vane",
    "Kind regards\nZ Quince\n4 Mill Lane\nAN1 2CD", "My address is 4 Mill Lane, AN1 2CD", "I live at 4 Mill Lane, AN1 2CD",
    "Applicant: Mr Z Quince, 4 Mill Lane, AN1  2CD", "Applicant: Mr Z Quince, 4 Mill Lane, an1 2cd",
  ]) func aHomeAddressBesideWhoSignsOrApplies(_ text: String) { #expect(kinds(text) == [.homeAddress]) }

  @Test(arguments: [
    "Town Hall, Anytown, AN1 1AA", "The works at 4 Mill Lane, AN1 2CD are finished", "Councillor Ann Ash, 4 Mill Lane, AN1 2CD",
    "Applicant: Quince Ltd, 4 Mill Lane, AN1 2CD", "Applicant: Z Quince\nSite: 4 Mill Lane, AN1 2CD",
    "Yours sincerely\n\nJoan Example\nHead of Property\nAN1 1AA", "Applicant: see the plan",
    "Kind regards\nJoan Example\nHead of Property\nAN1 1AA",
    "With regard to 4 Mill Lane, AN1 2CD",
  ]) func noHomeAddress(_ text: String) { #expect(kinds(text) == []) }

  @Test(arguments: [
    "zebedee.quince@gmail.com", "Objector: Z Quince z.quince@hotmail.co.uk", "Write to zq1978@btinternet.com.", "Resident\nz.q@yahoo.co.uk",
    "z.townsend@gmail.com", "p.marshall@hotmail.com", "z.quince@tutanota.com", "Z.QUINCE@GMAIL.COM",
  ]) func aPrivateMailbox(_ text: String) { #expect(kinds(text) == [.personalEmail]) }

  @Test(arguments: [
    "joan@anytown.gov.uk", "Councillor Ann Ash: ann.ash@gmail.com", "Clerk to the Council\nmarlowparish@gmail.com",
    "littlewickhamclerk@hotmail.com", "Contact Officer: Joan Example joan@outlook.com", "info@gmail.com", "Zebedee @gmail",
    "Anytown Bowls Association z.quince@gmail.com", "wickhamvillagehall@gmail.com", "wickham.town@gmail.com", "bowls.club@gmail.com",
  ]) func noPrivateMailbox(_ text: String) { #expect(kinds(text) == []) }

  @Test func aMobileNumberOfAMemberOfThePublic() {
    #expect(kinds("Applicant: Z Quince, 07700 900123") == [.personalTelephone])
    #expect(kinds("Petition organiser\nZ Quince\n+44 7700 900123") == [.personalTelephone])
    #expect(kinds("Applicant: Z Quince, 01632 960123") == [.personalTelephone])
    #expect(kinds("Applicant: Quince Ltd, 01632 960123") == [])
    #expect(kinds("Applicant: Z Quince, reference 0163296012345") == [])
    #expect(kinds("Contact Officer: Joan Example, 07700 900123") == [])
    #expect(kinds("Call 07700 900123") == [])
  }

  @Test func aPlaceIsALineAndAColumn() {
    let found = PersonalData.find(in: SourceText(path: "x.txt", bytes: Array("\nHis number is AB123456C.\n".utf8)))
    #expect(found.map(\.line) == [2] && found.map(\.column) == [15] && found.map(\.bytes) == [14..<23])
  }

  @Test func manyNumbersTakeNoTime() {
    let line = String(repeating: "943 476 5918 AB 12 34 56 E 20-00-00 a@gmail.com ", count: 40_000)
    #expect(kinds(line + "\n" + String(repeating: "7", count: 1_000_000)).allSatisfy { $0 == .personalEmail })
  }
}
