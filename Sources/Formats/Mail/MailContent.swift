import OLE

/// Bytes that a message or a packed container was read from; shared by all that lies in them.
final class MailSource: Sendable {
    let bytes: [UInt8]
    init(_ bytes: [UInt8]) { self.bytes = bytes }
}

/// Where the bytes of an attachment are, and how to get them.
enum MailContent: Sendable {
    case encoded(MailSource, Range<Int>, TransferEncoding)
    case stream(OLEFile, OLEEntry)
    case owned([UInt8])
    case missing(String)

    func bytes(limit: Int) throws(MailError) -> [UInt8] {
        switch self {
        case .encoded(let source, let range, let encoding):
            let least = encoding.leastDecodedSize(range.count)
            guard least <= limit else { throw .tooLarge(least) }
            let decoded = source.bytes.withUnsafeBytes {
                encoding.decode(UnsafeRawBufferPointer(rebasing: $0[range]))
            }
            guard decoded.count <= limit else { throw .tooLarge(decoded.count) }
            return decoded
        case .stream(let file, let entry):
            guard entry.size <= limit else { throw .tooLarge(entry.size) }
            let bytes = file.readWhatIsLeft(of: entry, limit: limit)
            guard !bytes.isEmpty || entry.size == 0 else { throw .damaged("its stream is lost") }
            return bytes
        case .owned(let bytes):
            guard bytes.count <= limit else { throw .tooLarge(bytes.count) }
            return bytes
        case .missing(let why): throw .damaged(why)
        }
    }

    /// Bytes taken in the container.
    var storedBytes: Int {
        switch self {
        case .encoded(_, let range, _): range.count
        case .stream(_, let entry): entry.size
        case .owned(let bytes): bytes.count
        case .missing: 0
        }
    }
}
