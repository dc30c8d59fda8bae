/// A file to publish in the outbox.
public struct OutboxFile: Equatable, Sendable {
    /// Relative to the outbox, with `/`.
    public var path: String
    public var bytes: [UInt8]

    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
