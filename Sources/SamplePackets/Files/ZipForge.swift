import Deflate

/// Writes zip archives as other people's programs do: with names in any encoding, and with their sins.
public struct ZipForge {
    /// How names are written.
    public enum Names: Sendable, CaseIterable {
        /// UTF-8, flagged.
        case utf8
        /// UTF-8 without the flag, as on a Mac.
        case unflagged
        /// The code page of Chinese Windows, unflagged.
        case gbk
        /// The code page, with the Unicode path field of the format's appendix (0x7075).
        case unicodeField
        /// The code page, with backslashes between the folders.
        case backslashes
    }

    private let names: Names
    private let isEncrypted: Bool
    private var body: [UInt8] = []
    private var directory: [UInt8] = []
    private var entries = 0

    /// - Parameter isEncrypted: marks every entry as encrypted and makes its bytes unreadable.
    public init(_ names: Names = .utf8, isEncrypted: Bool = false) {
        self.names = names
        self.isEncrypted = isEncrypted
    }

    /// The whole archive of some files.
    public static func archive(_ files: [SampleFile], _ names: Names = .utf8) -> [UInt8] {
        var zip = ZipForge(names)
        for file in files { zip.add(file.path, file.bytes) }
        return zip.finish()
    }

    public mutating func add(_ name: String, _ bytes: [UInt8]) {
        let written = names == .backslashes ? name.replacing("/", with: "\\") : name
        let isASCII = written.utf8.allSatisfy { $0 < 0x80 }
        let rawName = names == .utf8 || names == .unflagged ? Array(written.utf8) : GBK.bytes(written)
        var extra: [UInt8] = []
        if names == .unicodeField, !isASCII {
            let unicode = Array(name.utf8)
            extra.put16(0x7075)
            extra.put16(5 + unicode.count)
            extra.append(1)
            extra.put32(Int(rawName.withUnsafeBytes { Checksum.crc32($0) }))
            extra += unicode
        }
        let deflated = bytes.isEmpty ? nil : try? Compress.bytes(bytes, .raw)
        var packed = deflated.flatMap { $0.count < bytes.count ? $0 : nil } ?? bytes
        let method = packed.count < bytes.count ? 8 : 0
        if isEncrypted {
            var random = SampleRandom(seed: UInt64(bytes.count))
            packed = (0..<(packed.count + 12)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
        }
        var common: [UInt8] = []
        common.put16(20)
        common.put16((names == .utf8 && !isASCII ? 1 << 11 : 0) | (isEncrypted ? 1 : 0))
        common.put16(method)
        common.put16(0x4A00)
        common.put16(0x5093)  // 19 April 2020
        common.put32(Int(bytes.withUnsafeBytes { Checksum.crc32($0) }))
        common.put32(packed.count)
        common.put32(bytes.count)
        common.put16(rawName.count)
        common.put16(extra.count)
        let offset = body.count
        body.put32(0x0403_4B50)
        body += common + rawName + extra
        body += packed
        directory.put32(0x0201_4B50)
        directory.put16(20)  // made by: MS-DOS
        directory += common
        directory.put16(0)
        directory.put16(0)
        directory.put16(0)
        directory.put32(name.hasSuffix("/") ? 0x10 : 0x20)
        directory.put32(offset)
        directory += rawName + extra
        entries += 1
    }

    public consuming func finish() -> [UInt8] {
        let (start, size) = (body.count, directory.count)
        var whole = body
        whole += directory
        whole.put32(0x0605_4B50)
        whole.put32(0)
        whole.put16(entries)
        whole.put16(entries)
        whole.put32(size)
        whole.put32(start)
        whole.put16(0)
        return whole
    }
}
