public import Files
public import Values

/// What may become one packet.
public struct InboxCandidate: Equatable, Sendable {
    public var shape: PacketShape
    /// The entry of the inbox, or all parts of a set in their order.
    public var names: [FileName]
    /// Of a set: nothing seems to lack.
    public var isWhole: Bool

    public init(shape: PacketShape, names: [FileName], isWhole: Bool = true) {
        self.shape = shape
        self.names = names
        self.isWhole = isWhole
    }
}
