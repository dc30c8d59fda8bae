/// Writes a zip archive in memory: same entries in, same bytes out.
///
/// Names are UTF-8 and flagged so where they are not ASCII; every entry carries the same fixed time, so that nothing of
/// the clock gets into the bytes. Without zip64: under 65,535 entries and 4 GiB.
public struct ZipWriter: Sendable {
    /// How an entry's bytes are kept.
    public enum Packing: Sendable {
        /// As they are: pictures and other packed formats, and the `mimetype` of an OpenDocument file.
        case stored
        /// Deflated, or stored where that is no longer than deflated.
        case deflated
    }

    private var body: [UInt8] = []
    private var directory: [UInt8] = []
    private var entries = 0

    public init() {}

    /// Adds an entry. A folder is a name that ends with `/` and no bytes.
    ///
    /// - Throws: `ZipWriterError`.
    public mutating func add(
        _ name: String, _ bytes: [UInt8], _ packing: Packing = .deflated
    ) throws(ZipWriterError) {
        try bytes.span.bytes.withUnsafeBytes { plain throws(ZipWriterError) in try add(name, plain, packing) }
    }

    /// Adds an entry.
    ///
    /// - Throws: `ZipWriterError`.
    public mutating func add(
        _ name: String, _ bytes: UnsafeRawBufferPointer, _ packing: Packing = .deflated
    ) throws(ZipWriterError) {
        let name = [UInt8](name.utf8)
        guard name.count < 0xFFFF, entries < 0xFFFE, bytes.count < 0xFFFF_FFFF else { throw .tooLarge }
        var deflated: [UInt8]?
        if packing == .deflated, !bytes.isEmpty {
            do { deflated = try Compress.bytes(bytes, .raw, level: 9) } catch { throw .noMemory }
            if let made = deflated, made.count >= bytes.count { deflated = nil }
        }
        let packedBytes = deflated?.count ?? bytes.count
        let offset = body.count
        guard offset + packedBytes + directory.count + 2 * name.count + 200 < 0xFFFF_FFFF else { throw .tooLarge }

        var common: [UInt8] = []
        common.put16(20)  // version needed: deflate and folders
        common.put16(name.allSatisfy { $0 < 0x80 } ? 0 : 1 << 11)  // names in UTF-8
        common.put16(deflated == nil ? 0 : 8)
        common.put16(0)  // 00:00:00
        common.put16(0x21)  // 1980-01-01, the first day that the format knows
        common.put32(Checksum.crc32(bytes))
        common.put32(UInt32(packedBytes))
        common.put32(UInt32(bytes.count))
        common.put16(UInt16(name.count))
        common.put16(0)  // extra fields

        body.put32(0x0403_4B50)
        body += common
        body += name
        if let deflated { body += deflated } else { body.append(contentsOf: bytes) }

        directory.put32(0x0201_4B50)
        directory.put16(0x031E)  // made by: Unix, version 3.0, so that the permissions below count
        directory += common
        directory.put16(0)  // comment
        directory.put16(0)  // disk
        directory.put16(0)  // internal attributes
        directory.put32(name.last == UInt8(ascii: "/") ? 0o040_755 << 16 | 0x10 : 0o100_644 << 16)
        directory.put32(UInt32(offset))
        directory += name
        entries += 1
    }

    /// The whole archive.
    public consuming func finish() -> [UInt8] {
        let start = UInt32(body.count)
        let size = UInt32(directory.count)
        var whole = body
        whole += directory
        whole.put32(0x0605_4B50)
        whole.put16(0)  // this disk
        whole.put16(0)  // disk of the directory
        whole.put16(UInt16(entries))
        whole.put16(UInt16(entries))
        whole.put32(size)
        whole.put32(start)
        whole.put16(0)  // comment
        return whole
    }
}

extension [UInt8] {
    fileprivate mutating func put16(_ value: UInt16) {
        append(UInt8(truncatingIfNeeded: value))
        append(UInt8(truncatingIfNeeded: value >> 8))
    }

    fileprivate mutating func put32(_ value: UInt32) {
        put16(UInt16(truncatingIfNeeded: value))
        put16(UInt16(truncatingIfNeeded: value >> 16))
    }
}
