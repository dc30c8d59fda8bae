/// An entry as the central directory of a zip archive tells of it.
public struct ZipEntry: Sendable {
    /// Its place in the directory.
    public let index: Int
    /// The name's bytes: of the Unicode path field where that is valid, else of the header.
    public let nameBytes: [UInt8]
    /// Whether the archive itself says that the name is UTF-8, by flag 11 or by a valid Unicode path field.
    public let isNameUTF8: Bool
    /// 0 stored, 8 deflated, others by APPNOTE 4.4.5.
    public let method: Int
    /// Bytes of the packed data.
    public let packed: Int
    /// Bytes of the data when unpacked, as promised.
    public let expanded: Int
    public let crc32: UInt32
    /// Whether a password is needed.
    public let isEncrypted: Bool

    let flags: Int
    let madeBy: Int
    let externalAttributes: Int
    /// Where the local header starts in the bytes, prefix included.
    let headerOffset: Int
    let headerName: Range<Int>
    let extraRange: Range<Int>
    let commentRange: Range<Int>

    /// The name as text; bytes that are no UTF-8 are replaced. For archives whose names are known to be ASCII or UTF-8.
    public var name: String { String(decoding: nameBytes, as: UTF8.self) }

    /// Whether it is a folder: by its name, which is what all readers go by, or an empty entry by its marks (old DOS
    /// programs wrote no slash).
    public var isDirectory: Bool {
        if nameBytes.last == UInt8(ascii: "/") || nameBytes.last == UInt8(ascii: "\\") { return true }
        return expanded == 0 && isMarkedDirectory
    }

    /// Whether the attributes say that it is a folder.
    var isMarkedDirectory: Bool {
        unixType == 0o040_000 || (madeBy >> 8 == 0 && externalAttributes & 0x10 != 0)
    }

    /// The file type bits of a Unix mode (0o170000), 0 where the archive was not made on Unix or macOS.
    var unixType: Int {
        let system = madeBy >> 8
        return system == 3 || system == 19 ? (externalAttributes >> 16) & 0o170_000 : 0
    }
}
