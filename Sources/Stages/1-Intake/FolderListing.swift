public import Digests

/// The lines by which the vault knows a folder or a set of parts: `<sha256>  <relative path>\n`, sorted by path.
/// Their own SHA-256 is the packet's.
public enum FolderListing {
    public struct Line: Equatable, Sendable {
        public var digest: SHA256Digest
        /// Relative, with slashes; bytes in any encoding.
        public var path: [UInt8]

        public init(digest: SHA256Digest, path: [UInt8]) {
            self.digest = digest
            self.path = path
        }
    }

    /// The bytes of the lines, which are sorted by the bytes of their paths.
    public static func bytes(of lines: [Line]) -> [UInt8] {
        var bytes: [UInt8] = []
        for line in lines.sorted(by: { $0.path.lexicographicallyPrecedes($1.path) }) {
            bytes += Array(line.digest.hex.utf8) + [0x20, 0x20] + line.path + [0x0A]
        }
        return bytes
    }

    /// The lines that `bytes` hold; nil for anything else.
    public static func lines(in bytes: [UInt8]) -> [Line]? {
        guard bytes.last == 0x0A || bytes.isEmpty else { return nil }
        var lines: [Line] = []
        for line in bytes.split(separator: 0x0A) {
            guard line.count > 66, line[line.startIndex + 64] == 0x20, line[line.startIndex + 65] == 0x20,
                let digest = SHA256Digest(hex: String(decoding: line.prefix(64), as: UTF8.self))
            else { return nil }
            lines.append(Line(digest: digest, path: Array(line.dropFirst(66))))
        }
        return lines
    }
}
