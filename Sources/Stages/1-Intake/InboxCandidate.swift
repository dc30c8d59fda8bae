public import Files
public import Values

/// What may become one packet.
public struct InboxCandidate: Equatable, Sendable {
    public var shape: PacketShape
    /// The entry of the inbox, or all parts of a set in their order.
    public var names: [FileName]
    /// Of a set: nothing seems to lack.
    public var isWhole: Bool
    /// Bytes, as far as the listing tells: nought for a folder.
    public var bytes: Int
    /// When the last of it came: nanoseconds since 1970 on the machine's clock.
    public var changed: Int

    public init(shape: PacketShape, names: [FileName], isWhole: Bool = true, bytes: Int = 0, changed: Int = 0) {
        self.bytes = bytes
        self.changed = changed
        self.shape = shape
        self.names = names
        self.isWhole = isWhole
    }
}
