/// The writing of characters that XML cannot hold, as in `_x000D_` (ISO/IEC 29500-1, 22.4.2.4).
enum CellText {
    static func unescape(_ text: String) -> String {
        guard text.utf8.count >= 7, text.contains("_x") else { return text }
        var made = ""
        var rest = text[...]
        while let mark = rest.firstRange(of: "_x") {
            made += rest[..<mark.lowerBound]
            rest = rest[mark.lowerBound...]
            let digits = rest.dropFirst(2).prefix(4)
            if digits.utf8.count == 4, rest.dropFirst(6).first == "_", let code = UInt32(digits, radix: 16),
                let scalar = Unicode.Scalar(code)
            {
                if code != 13 { made.unicodeScalars.append(scalar) }
                rest = rest.dropFirst(7)
            } else {
                made += "_x"
                rest = rest.dropFirst(2)
            }
        }
        return made + rest
    }
}
