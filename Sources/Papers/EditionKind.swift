/// What a printed list of decisions is.
package enum EditionKind: Sendable {
  /// The whole forward plan: the public notice of key decisions to come.
  case plan
  /// Some entries of it; the whole can hold more.
  case extract
  /// Decisions that were taken (SI 2012/2089, regs. 12 and 13).
  case record
}
