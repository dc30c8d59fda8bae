/// One file of a packet, by its path within it.
public struct SampleFile: Equatable, Sendable {
    public var path: String
    public var bytes: [UInt8]

    public init(_ path: String, _ bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
