import Text

/// Chinese text as programs on Chinese Windows write it: the two-byte code page, by turning its decoder around.
public enum GBK {
    private static let codes: [Character: [UInt8]] = {
        var codes: [Character: [UInt8]] = [:]
        for lead in UInt8(0x81)...0xFE {
            for trail in UInt8(0x40)...0xFE where trail != 0x7F {
                guard let text = TextDecoding.decode([lead, trail], label: "gbk"), text.count == 1,
                    let character = text.first
                else { continue }
                if codes[character] == nil { codes[character] = [lead, trail] }
            }
        }
        return codes
    }()

    /// The bytes of a text; a character that the code page lacks becomes `?`.
    public static func bytes(_ text: String) -> [UInt8] {
        text.flatMap { character -> [UInt8] in
            if character == "\r\n" { return [0x0D, 0x0A] }
            if let ascii = character.asciiValue { return [ascii] }
            return codes[character] ?? [0x3F]
        }
    }
}
