/// The name of one entry of a folder: bytes, as Linux has it, not a path. Names that come from other systems may be in
/// any encoding (a zip of GBK names unpacked by hand), and such a file must still be found and taken.
public struct FileName: Hashable, Sendable, Comparable, ExpressibleByStringLiteral, CustomStringConvertible {
    public let bytes: [UInt8]

    public init(bytes: [UInt8]) { self.bytes = bytes }
    public init(_ text: String) { bytes = Array(text.utf8) }
    public init(stringLiteral text: String) { self.init(text) }

    /// For people: bytes that are not UTF-8 show as U+FFFD.
    public var text: String { String(decoding: bytes, as: UTF8.self) }
    public var description: String { text }

    /// Whether it can name one entry: not empty, `.` or `..`, at most 255 bytes (NAME_MAX), no slash, no NUL.
    public var isUsable: Bool {
        (1...255).contains(bytes.count) && bytes != [0x2E] && bytes != [0x2E, 0x2E]
            && !bytes.contains { $0 == 0x2F || $0 == 0 }
    }

    public static func < (one: FileName, other: FileName) -> Bool { one.bytes.lexicographicallyPrecedes(other.bytes) }

    /// A new name that nothing else uses: 16 random hexadecimal digits after a prefix.
    public static func generated(prefix: String = ".px-") -> FileName {
        let digits = String(UInt64.random(in: .min ... .max), radix: 16)
        return FileName(prefix + String(repeating: "0", count: 16 - digits.count) + digits)
    }

    func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: bytes.count + 1) { room in
            for (index, byte) in bytes.enumerated() { room[index] = CChar(bitPattern: byte) }
            room[bytes.count] = 0
            return body(UnsafePointer(room.baseAddress!))
        }
    }
}
