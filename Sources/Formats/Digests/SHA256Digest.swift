/// A SHA-256 value: the name under which bytes stand in the vault, and the links of the event chain.
public struct SHA256Digest: Hashable, Sendable {
    /// 32 of them.
    public static let count = 32

    let words: (UInt64, UInt64, UInt64, UInt64)

    /// - Parameter bytes: exactly `count` bytes.
    init?(bytes: UnsafeRawBufferPointer) {
        guard bytes.count == Self.count else { return nil }
        words = (
            UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self)),
            UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)),
            UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 16, as: UInt64.self)),
            UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 24, as: UInt64.self))
        )
    }

    /// Reads 64 lower-case hexadecimal digits; nil for anything else, so that a digest has one spelling only.
    public init?(hex: some StringProtocol) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Self.count)
        var high: UInt8?
        for unit in hex.utf8 {
            let digit: UInt8
            switch unit {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = unit - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = unit - UInt8(ascii: "a") + 10
            default: return nil
            }
            if let first = high {
                guard bytes.count < Self.count else { return nil }
                bytes.append(first << 4 | digit)
                high = nil
            } else {
                high = digit
            }
        }
        guard high == nil else { return nil }
        guard let digest = bytes.withUnsafeBytes({ Self(bytes: $0) }) else { return nil }
        self = digest
    }

    /// 64 lower-case hexadecimal digits.
    public var hex: String {
        String(unsafeUninitializedCapacity: 2 * Self.count) { text in
            var at = 0
            for word in [words.0, words.1, words.2, words.3] {
                for shift in stride(from: 60, through: 0, by: -4) {
                    let digit = UInt8(truncatingIfNeeded: word >> UInt64(shift)) & 15
                    text[at] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
                    at += 1
                }
            }
            return at
        }
    }

    /// As a Content Security Policy names a script.
    public var base64: String {
        PEM.base64(
            [words.0, words.1, words.2, words.3].flatMap { word in
                stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> UInt64($0)) }
            })
    }

    public static func == (one: Self, other: Self) -> Bool { one.words == other.words }

    public func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}

extension SHA256Digest: CustomStringConvertible {
    public var description: String { hex }
}
