/// A workbook that was written for a judge.
public struct RoundSheet: Codable, Equatable, Sendable {
    public var judge: String
    /// Name of the file in `outbox/rounds/<n>`.
    public var file: String
    /// The mark within, by which a change under the lock is told.
    public var mark: String
    /// Of its bytes, so that one that somebody filled in where it lay is not written over.
    public var sha256: String

    public init(judge: String, file: String, mark: String, sha256: String) {
        self.judge = judge
        self.file = file
        self.mark = mark
        self.sha256 = sha256
    }
}
