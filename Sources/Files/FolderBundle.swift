/// Several files as one plain file, to hand a folder packet or a split set to the reader: `PXFOLD1\n`, then for each
/// file the length of its path (4 bytes, little-endian), the path, its size (8 bytes) and its bytes.
public enum FolderBundle {
    static let magic = Array("PXFOLD1\n".utf8)
    /// As PATH_MAX, see path_resolution(7).
    static let longestPath = 4_096

    /// A file in a bundle.
    public struct Member: Equatable, Sendable {
        /// Relative, with slashes; its bytes may be in any encoding.
        public var path: [UInt8]
        /// Where its bytes lie in the bundle.
        public var range: Range<Int>
    }

    /// Writes a bundle at the place of `file`.
    /// Throws `malformed` for a file that changes its size meanwhile, `badName` for a path that `members` refuses.
    public static func write(_ files: [(path: [UInt8], file: FileHandle)], to bundle: FileHandle) throws(FileError) {
        try bundle.write(magic)
        for (path, file) in files {
            guard isUsable(path) else {
                throw FileError(.badName, "bundle", String(decoding: path, as: UTF8.self))
            }
            let size = try file.size()
            try bundle.write(littleEndian(UInt32(path.count)) + path + littleEndian(UInt64(size)))
            guard try bundle.copy(from: file) == size else { throw FileError(.malformed, "bundle", file.path) }
        }
    }

    /// Whether the bytes are a bundle's.
    public static func isBundle(_ bytes: UnsafeRawBufferPointer) -> Bool { bytes.starts(with: magic) }

    /// The files of a bundle, in order; nil where a length lies, a path is not relative and plain, or comes twice.
    /// `limit`: number of files.
    public static func members(of bytes: UnsafeRawBufferPointer, limit: Int) -> [Member]? {
        guard isBundle(bytes) else { return nil }
        var members: [Member] = []
        var seen: Set<[UInt8]> = []
        var offset = magic.count
        while offset < bytes.count {
            guard members.count < limit, bytes.count - offset >= 4 else { return nil }
            let length = Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
            offset += 4
            guard length <= longestPath, bytes.count - offset >= length + 8 else { return nil }
            let path = Array(bytes[offset..<(offset + length)])
            offset += length
            let size = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            offset += 8
            guard size <= UInt64(bytes.count - offset), isUsable(path), seen.insert(path).inserted else { return nil }
            members.append(Member(path: path, range: offset..<(offset + Int(size))))
            offset += Int(size)
        }
        return members
    }

    private static func isUsable(_ path: [UInt8]) -> Bool {
        path.count <= longestPath
            && path.split(separator: 0x2F, omittingEmptySubsequences: false).allSatisfy {
                FileName(bytes: Array($0)).isUsable
            }
    }

    private static func littleEndian<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
        withUnsafeBytes(of: number.littleEndian) { Array($0) }
    }
}
