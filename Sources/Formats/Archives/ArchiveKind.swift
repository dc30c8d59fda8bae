/// The kinds of archive that are told apart by their bytes.
public enum ArchiveKind: String, Sendable {
    case zip, rar4, rar5
    case sevenZip = "7z"
    case tar, cab, lha, iso
    /// One packed file, or a packed tar.
    case gzip, bzip2, xz, zstd, lzip, lz4, compress
    /// Known by their marks, not read here.
    case rar1, arj, ace, stuffIt, xar, wim, alz, egg, zoo, cpio, ar, dmg

    static let rarMark: [UInt8] = [0x52, 0x61, 0x72, 0x21, 0x1A, 0x07]
    static let sevenZipMark: [UInt8] = [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]

    /// Whether archives of this kind are unpacked.
    public var isReadable: Bool {
        switch self {
        case .zip, .rar4, .rar5, .sevenZip, .tar, .cab, .lha, .iso, .gzip, .bzip2, .xz, .zstd, .lzip, .lz4, .compress:
            true
        case .rar1, .arj, .ace, .stuffIt, .xar, .wim, .alz, .egg, .zoo, .cpio, .ar, .dmg: false
        }
    }

    /// Whether it packs one stream of bytes without a directory.
    var isFilter: Bool {
        switch self {
        case .gzip, .bzip2, .xz, .zstd, .lzip, .lz4, .compress: true
        default: false
        }
    }

    /// The kind of archive that starts at the first byte, or nil. A zip archive after other bytes, and the archive in a
    /// self-extracting program, are found by `ArchivePlace`.
    public static func of(_ bytes: UnsafeRawBufferPointer) -> ArchiveKind? {
        for (mark, offset, kind) in marks where bytes.has(mark, at: offset) { return kind }
        if isLHA(bytes) { return .lha }
        if bytes.has(Array("BZh".utf8), at: 0), let level = bytes.le8(3), (0x31...0x39).contains(level) {
            return .bzip2
        }
        if isTar(bytes) { return .tar }
        if bytes.has(Array("CD001".utf8), at: 0x8001) { return .iso }
        return nil
    }

    private static let marks: [(mark: [UInt8], offset: Int, kind: ArchiveKind)] = [
        ([0x50, 0x4B, 3, 4], 0, .zip), ([0x50, 0x4B, 5, 6], 0, .zip), ([0x50, 0x4B, 7, 8], 0, .zip),
        (Array("PK00PK".utf8) + [3, 4], 0, .zip), (rarMark + [0], 0, .rar4), (rarMark + [1, 0], 0, .rar5),
        (sevenZipMark, 0, .sevenZip), ([0x1F, 0x8B, 8], 0, .gzip), ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], 0, .xz),
        ([0x28, 0xB5, 0x2F, 0xFD], 0, .zstd), (Array("LZIP".utf8), 0, .lzip), ([0x04, 0x22, 0x4D, 0x18], 0, .lz4),
        ([0x1F, 0x9D], 0, .compress), (Array("MSCF".utf8) + [0, 0, 0, 0], 0, .cab),
        (Array("RE~^".utf8), 0, .rar1), ([0x60, 0xEA], 0, .arj), (Array("**ACE**".utf8), 7, .ace),
        (Array("SIT!".utf8), 0, .stuffIt), (Array("StuffIt (c)".utf8), 0, .stuffIt), (Array("xar!".utf8), 0, .xar),
        (Array("MSWIM".utf8) + [0, 0, 0], 0, .wim), (Array("ALZ".utf8) + [1], 0, .alz),
        (Array("EGGA".utf8), 0, .egg), (Array("ZOO ".utf8), 0, .zoo), (Array("070701".utf8), 0, .cpio),
        (Array("070702".utf8), 0, .cpio), (Array("070707".utf8), 0, .cpio), (Array("!<arch>\n".utf8), 0, .ar),
    ]

    /// `-lh5-`, `-lz4-`, `-lhd-` … after the two bytes of header length and checksum.
    private static func isLHA(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard let mark = bytes.slice(2, 5), mark[0] == 0x2D, mark[1] == 0x6C, mark[4] == 0x2D else { return false }
        return (mark[2] == 0x68 || mark[2] == 0x7A)
            && (mark[3] == 0x64 || mark[3] == 0x73 || (0x30...0x39).contains(mark[3]))
    }

    /// By the header's checksum, so that old tars without `ustar` are known too; a block of zeros is none.
    private static func isTar(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard let header = bytes.slice(0, 512), header[0] != 0 else { return false }
        var told = 0
        for digit in header[148..<156] where (0x30...0x37).contains(digit) { told = told * 8 + Int(digit - 0x30) }
        guard told > 0 else { return false }
        var (sum, signed) = (0, 0)
        for (index, byte) in header.enumerated() {
            let value = (148..<156).contains(index) ? 0x20 : byte
            sum += Int(value)
            signed += Int(Int8(bitPattern: value))
        }
        return told == sum || told == signed
    }
}
