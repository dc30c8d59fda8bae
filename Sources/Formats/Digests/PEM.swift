/// The text form of keys, RFC 7468, strictly: one block of one line, as this program writes it.
enum PEM {
    private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    static func text(_ bytes: [UInt8], label: String) -> String {
        "-----BEGIN \(label)-----\n\(base64(bytes))\n-----END \(label)-----\n"
    }

    static func bytes(_ text: String, label: String) -> [UInt8]? {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: true)
        guard lines.count == 3, lines[0] == "-----BEGIN \(label)-----", lines[2] == "-----END \(label)-----" else {
            return nil
        }
        guard let bytes = decoded(Array(lines[1].utf8)), base64(bytes) == lines[1] else { return nil }
        return bytes
    }

    static func base64(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let three = bytes[start..<min(start + 3, bytes.count)]
            var bits = three.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - three.count))
            var four: [UInt8] = []
            for _ in 0..<4 {
                four.append(digits[Int(bits & 63)])
                bits >>= 6
            }
            four.reverse()
            for index in 0..<(3 - three.count) { four[3 - index] = UInt8(ascii: "=") }
            text += four
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static func decoded(_ text: [UInt8]) -> [UInt8]? {
        guard text.count % 4 == 0, text.count <= 4096 else { return nil }
        var bytes: [UInt8] = []
        var bits: UInt32 = 0
        var count = 0
        for unit in text {
            if unit == UInt8(ascii: "=") { break }
            guard let digit = digits.firstIndex(of: unit) else { return nil }
            bits = bits << 6 | UInt32(digit)
            count += 6
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return bytes
    }
}
