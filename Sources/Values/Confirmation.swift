/// One confirmed version of the list: what was signed, by whom, and who is on it. It is never changed; a withdrawal or a
/// correction makes the next version.
public struct Confirmation: Codable, Equatable, Sendable {
    public enum Cause: String, Codable, Sendable {
        /// The first list.
        case first
        /// A company left the list.
        case withdrawal
        /// The ranking was computed anew and signed again.
        case correction
    }
    /// Counted from 1.
    public var version: Int
    /// RFC 3339. What is published bears this time, so that publishing twice gives the same bytes.
    public var at: String
    public var cause: Cause
    /// The edition's key.
    public var edition: String
    /// SHA-256 of the edition's file as it was frozen, lower-case hexadecimal.
    public var editionDigest: String
    /// SHA-256 of the ranking as canonical JSON, lower-case hexadecimal.
    public var rankingDigest: String
    public var signatures: [Signature]
    /// All withdrawals up to this version, the first first.
    public var withdrawals: [Withdrawal]
    /// In order of rank, then of serial.
    public var listed: [ListedCompany]

    public init(
        version: Int, at: String, cause: Cause, edition: String, editionDigest: String, rankingDigest: String,
        signatures: [Signature], withdrawals: [Withdrawal] = [], listed: [ListedCompany]
    ) {
        self.version = version
        self.at = at
        self.cause = cause
        self.edition = edition
        self.editionDigest = editionDigest
        self.rankingDigest = rankingDigest
        self.signatures = signatures
        self.withdrawals = withdrawals
        self.listed = listed
    }
}
