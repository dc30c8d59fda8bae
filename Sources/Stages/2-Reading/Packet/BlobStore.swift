/// The small pictures that go out beside the reading, within what the pipe takes.
struct BlobStore {
    private(set) var blobs: [[UInt8]] = []
    private var bytes = 0

    /// Below what the frames between reader and daemon allow.
    private static let most = 300
    private static let largest = 256 << 10
    private static let total = 16 << 20

    /// The index under which it is kept; nil where there is no more room.
    mutating func add(_ blob: [UInt8]) -> Int? {
        guard !blob.isEmpty, blob.count <= Self.largest, blobs.count < Self.most, bytes + blob.count <= Self.total
        else { return nil }
        bytes += blob.count
        blobs.append(blob)
        return blobs.count - 1
    }
}
