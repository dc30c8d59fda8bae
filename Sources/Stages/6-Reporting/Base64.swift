/// Base64 of RFC 4648, for pictures in pages and for mail.
enum Base64 {
    private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    /// - Parameter lineLength: characters after which a CRLF follows, a multiple of four; nil for one line.
    static func bytes(_ input: [UInt8], lineLength: Int? = nil) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity((input.count + 2) / 3 * 4 + input.count / 20)
        var index = 0
        var column = 0
        while index < input.count {
            let first = input[index]
            let second = index + 1 < input.count ? input[index + 1] : 0
            let third = index + 2 < input.count ? input[index + 2] : 0
            output.append(digits[Int(first >> 2)])
            output.append(digits[Int((first & 3) << 4 | second >> 4)])
            output.append(index + 1 < input.count ? digits[Int((second & 15) << 2 | third >> 6)] : UInt8(ascii: "="))
            output.append(index + 2 < input.count ? digits[Int(third & 63)] : UInt8(ascii: "="))
            index += 3
            column += 4
            if let lineLength, column >= lineLength, index < input.count {
                output.append(contentsOf: [13, 10])
                column = 0
            }
        }
        return output
    }

    static func string(_ input: [UInt8]) -> String { String(decoding: bytes(input), as: UTF8.self) }
}
