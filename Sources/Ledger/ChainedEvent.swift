private import Digests

/// One event as it stands in the chain. Its body is never changed; it is removed only when an edition's personal data are
/// erased, and then `residue` tells what is left.
///
/// `digest` is the SHA-256 of the body, `chain` that of the chain value before it followed by `digest`. So a body can be
/// withheld from the public (it may name persons) and the chain still be checked by its digest.
public struct ChainedEvent: Equatable, Sendable {
    /// 1 for the first; without gaps.
    public var number: Int
    /// Canonical JSON: `number`, `at`, `kind`, then what there is of `packet`, `by`, `because`, `state`, `facts`.
    public var body: String
    /// What is left of an event that was withheld, and whose body is empty; nil else.
    public var residue: String?
    /// Lower-case hexadecimal.
    public var digest: String
    /// Lower-case hexadecimal.
    public var chain: String

    /// The chain value before the first event.
    public static let beginning = String(repeating: "0", count: 64)

    /// The chain value after an event whose body has `digest`; nil when no SHA-256 can be computed.
    public static func link(_ previous: String, _ digest: String) -> String? {
        SHA256.digest(of: previous + digest)?.hex
    }

    /// The next event of a chain whose value is `previous`.
    public init?(number: Int, event: LedgerEvent, after previous: String) {
        self.init(number: number, body: event.body(number: number), after: previous)
    }

    /// The next event of a chain, from a body that was written before.
    public init?(number: Int, body: String, after previous: String) {
        guard let digest = SHA256.digest(of: body)?.hex, let chain = Self.link(previous, digest) else { return nil }
        (self.number, self.body, self.digest, self.chain) = (number, body, digest, chain)
    }

    /// A withheld event of a chain whose value is `previous`.
    public init?(number: Int, residue: String, digest: String, after previous: String) {
        guard let chain = Self.link(previous, digest) else { return nil }
        self.init(number: number, body: "", residue: residue, digest: digest, chain: chain)
    }

    init(number: Int, body: String, residue: String?, digest: String, chain: String) {
        (self.number, self.body, self.residue) = (number, body, residue)
        (self.digest, self.chain) = (digest, chain)
    }

    /// What the body says; nil when it is not one that this program wrote.
    public var event: LedgerEvent? { LedgerEvent(body: residue ?? body, number: number) }
}
