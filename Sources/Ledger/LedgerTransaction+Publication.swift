private import Foundation
internal import GRDB

extension LedgerTransaction {
    /// Keeps a confirmed list for good.
    /// - Parameters:
    ///   - confirmation: JSON bytes of a `Confirmation`.
    ///   - input: what its ranking was computed from, JSON bytes; nil where a rebuilt ledger does not know.
    ///   - ranking: JSON bytes.
    public func addConfirmation(
        version: Int, at: String, confirmation: [UInt8], input: [UInt8]?, ranking: [UInt8]?
    ) throws {
        try run(
            "INSERT INTO confirmations (version, at, confirmation, input, ranking) VALUES (?, ?, ?, ?, ?)",
            [version, at, Data(confirmation), input.map { Data($0) }, ranking.map { Data($0) }])
    }

    /// Notes that a version was published.
    /// - Parameter digest: SHA-256 over the list of all published files.
    public func setPublication(version: Int, at: String, digest: String) throws {
        try run("INSERT OR IGNORE INTO publications (version, at, digest) VALUES (?, ?, ?)", [version, at, digest])
    }
}
