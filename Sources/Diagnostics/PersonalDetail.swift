/// A kind of personal data that a public paper should not show: it tells who or where somebody is, or lets others act in
/// their name (UK GDPR, article 4(1); Data Protection Act 2018).
package enum PersonalDetail: String, Sendable, CaseIterable {
  case nationalInsuranceNumber = "national-insurance-number"
  case nhsNumber = "nhs-number"
  case dateOfBirth = "date-of-birth"
  case bankDetails = "bank-details"
  case passportNumber = "passport-number"
  case homeAddress = "home-address"
  case personalEmail = "personal-email"
  case personalTelephone = "personal-telephone"

  /// As it stands in a sentence.
  package var name: String {
    switch self {
    case .nationalInsuranceNumber: "a National Insurance number"
    case .nhsNumber: "an NHS number"
    case .dateOfBirth: "a date of birth"
    case .bankDetails: "somebody’s bank details"
    case .passportNumber: "a passport number"
    case .homeAddress: "a home address"
    case .personalEmail: "the private e-mail address of a member of the public"
    case .personalTelephone: "the private telephone number of a member of the public"
    }
  }
}
