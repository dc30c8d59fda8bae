internal import Ledger
internal import Values

/// The key by which panel, ranking and list know an applicant: its credit code, else `name:` and its normalised name.
enum ApplicantKey {
    static let prefix = "name:"

    static func key(_ applicant: Applicant) -> String? {
        applicant.code ?? NameKey.key(applicant.name).map { prefix + $0 }
    }

    /// The number under which the ledger has the applicant of a key.
    static func number(_ key: String, in ledger: LedgerSnapshot) throws -> Int? {
        if key.hasPrefix(prefix) {
            return try ledger.applicantNumber(code: nil, nameKey: String(key.dropFirst(prefix.count)))
        }
        return try ledger.applicantNumber(code: key, nameKey: nil)
    }
}
