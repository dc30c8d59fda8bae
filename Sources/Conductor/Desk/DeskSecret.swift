internal import Ledger

/// What only copies of this root's desk hold. The columns of a desk are no secret: without it an applicant could attach a
/// workbook that decides on its own packet, and staff who drop attachments into the inbox would carry it out.
enum DeskSecret {
    private static let note = "desk secret"

    /// The secret, made at the first call.
    static func get(_ ledger: Ledger) throws -> String {
        if let secret = try ledger.read({ try known(in: $0) }) { return secret }
        return try ledger.write { ledger in
            if let secret = try known(in: ledger.now) { return secret }
            var random = SystemRandomNumberGenerator()
            let digits = Array("0123456789abcdef")
            let secret = String((0..<32).map { _ in digits[Int.random(in: 0..<16, using: &random)] })
            try ledger.setNote(note, secret)
            return secret
        }
    }

    /// nil before a desk was written.
    static func known(in ledger: LedgerSnapshot) throws -> String? { try ledger.note(note) }
}
