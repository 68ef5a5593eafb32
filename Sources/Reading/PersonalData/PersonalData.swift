import Diagnostics
import Text

/// Finds personal data in the text of a pack, line by line.
///
/// A number is told by its own rules (prefixes, check digits) where it has any, else by the words around it. An address, an
/// e-mail address or a telephone number is nobody's secret by itself: it counts where a member of the public signs, applies
/// or petitions, and not beside a councillor, an officer or an organisation.
package enum PersonalData {
  package struct Datum: Sendable, Equatable {
    package let kind: PersonalDetail
    /// From 1, in the file.
    package let line: Int
    /// Its bytes in the text of the line.
    package let bytes: Range<Int>

    package var column: Int { bytes.lowerBound + 1 }
  }

  package static func find(in source: SourceText) -> [Datum] {
    let plain = source.lines.map { PlainMarks(Array($0.text.utf8)) }
    let lines = plain.map(\.bytes)
    let surroundings = Surroundings(lines)
    var found: [Datum] = []
    for (index, bytes) in lines.enumerated() where !bytes.isEmpty {
      for (kind, range) in details(of: bytes, at: index, surroundings) {
        found.append(Datum(kind: kind, line: source.lines[index].number, bytes: plain[index].printed(range)))
      }
    }
    return found
  }

  /// One pass over a line: each scanner is asked where a number, a word or an at sign begins.
  private static func details(of bytes: [UInt8], at line: Int, _ around: Surroundings) -> [(PersonalDetail, Range<Int>)] {
    var found: [(PersonalDetail, Range<Int>)] = []
    var at = 0
    func take(_ kind: PersonalDetail, _ range: Range<Int>?) -> Bool {
      guard let range else { return false }
      found.append((kind, range))
      at = range.upperBound
      return true
    }
    while at < bytes.count {
      let byte = bytes[at]
      if byte == Byte.at {
        if let email = PersonalEmail.read(bytes, at: at), around.isOfPublic(line, mark: email.lowerBound) || around.isOfNobody(line) {
          found.append((.personalEmail, email))
        }
        at += 1
        continue
      }
      guard byte.isLetterOrDigit else {
        at += 1
        continue
      }
      if byte.isDigit {
        if take(.nhsNumber, NHSNumbers.read(bytes, at: at, isNamed: around.names(.nhs, near: line))) { continue }
        if take(.bankDetails, BankDetails.read(bytes, at: at, isNamed: around.names(.bank, near: line))) { continue }
        if around.names(.passport, near: line), take(.passportNumber, PassportNumbers.read(bytes, at: at)) { continue }
        if around.isOfPublic(line, mark: at), take(.personalTelephone, TelephoneNumbers.read(bytes, at: at)) { continue }
      } else if byte.isASCIILetter {
        if take(.nationalInsuranceNumber, NationalInsurance.read(bytes, at: at, isNamed: around.names(.insurance, near: line))) { continue }
        if take(.bankDetails, IBAN.read(bytes, at: at)) { continue }
        if around.names(.passport, near: line), take(.passportNumber, PassportNumbers.read(bytes, at: at)) { continue }
        if take(.dateOfBirth, BirthDates.read(bytes, at: at, next: around.next(line))) { continue }
        if around.signsAddress(line), take(.homeAddress, Postcodes.read(bytes, at: at)) { continue }
      }
      while at < bytes.count, bytes[at].isLetterOrDigit { at += 1 }
    }
    return found
  }
}
