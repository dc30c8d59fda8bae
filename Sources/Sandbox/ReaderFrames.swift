public import Files

/// What a reader answers: one JSON text and a number of blobs that it refers to by their place.
///
/// On the wire: `PXREAD1\n`, then the length of the JSON (4 bytes, little-endian) and the JSON, then the number of blobs
/// (4 bytes) and each with its length (4 bytes) before it, and then the end. The host holds all of it for hostile.
public struct ReaderFrames: Equatable, Sendable {
    public var json: [UInt8]
    public var blobs: [[UInt8]]

    public static let longestJSON = 16 << 20
    public static let mostBlobs = 400
    public static let largestBlob = 1 << 20
    /// Bytes of all blobs together.
    public static let blobBytes = 32 << 20

    static let magic = Array("PXREAD1\n".utf8)
    static let longest = magic.count + 4 + longestJSON + 4 + 4 * mostBlobs + blobBytes

    public init(json: [UInt8], blobs: [[UInt8]]) {
        self.json = json
        self.blobs = blobs
    }

    /// Whether it keeps the limits.
    public var isWithinLimits: Bool {
        json.count <= Self.longestJSON && blobs.count <= Self.mostBlobs
            && blobs.allSatisfy { $0.count <= Self.largestBlob }
            && blobs.reduce(0, { $0 + $1.count }) <= Self.blobBytes
    }

    /// nil where a length lies, a limit is passed, or anything follows.
    public init?(_ bytes: [UInt8]) {
        guard bytes.count <= Self.longest, bytes.starts(with: Self.magic) else { return nil }
        var rest = bytes[Self.magic.count...]
        guard let json = Self.take(&rest, limit: Self.longestJSON), let count = Self.number(&rest),
            count <= Self.mostBlobs
        else { return nil }
        var blobs: [[UInt8]] = []
        for _ in 0..<count {
            guard let blob = Self.take(&rest, limit: Self.largestBlob) else { return nil }
            blobs.append(blob)
        }
        guard rest.isEmpty else { return nil }
        self.init(json: json, blobs: blobs)
        guard isWithinLimits else { return nil }
    }

    /// Sends it, from within the reader, to descriptor 1 as a rule.
    /// Throws `malformed` where it does not keep the limits.
    public func write(to output: FileHandle) throws(FileError) {
        guard isWithinLimits else { throw FileError(.malformed, "write", output.path) }
        try output.write(Self.magic + Self.bytes(json.count))
        try output.write(json)
        try output.write(Self.bytes(blobs.count))
        for blob in blobs {
            try output.write(Self.bytes(blob.count))
            try output.write(blob)
        }
    }

    private static func bytes(_ number: Int) -> [UInt8] {
        withUnsafeBytes(of: UInt32(number).littleEndian) { Array($0) }
    }

    private static func number(_ rest: inout ArraySlice<UInt8>) -> Int? {
        guard rest.count >= 4 else { return nil }
        let number = rest.prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
        rest = rest.dropFirst(4)
        return number
    }

    private static func take(_ rest: inout ArraySlice<UInt8>, limit: Int) -> [UInt8]? {
        guard let count = number(&rest), count <= limit, count <= rest.count else { return nil }
        defer { rest = rest.dropFirst(count) }
        return Array(rest.prefix(count))
    }
}
