/// A workbook that was written for a judge.
public struct RoundSheet: Codable, Equatable, Sendable {
    public var judge: String
    /// Name of the file in `outbox/rounds/<n>`.
    public var file: String
    /// The mark within, by which a change under the lock is told.
    public var mark: String

    public init(judge: String, file: String, mark: String) {
        self.judge = judge
        self.file = file
        self.mark = mark
    }
}
