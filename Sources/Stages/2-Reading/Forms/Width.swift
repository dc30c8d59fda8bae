/// Full-width letters, digits and signs as half-width ones. Unlike folding it keeps signs, so numbers can be read.
enum Width {
    static func half(_ text: some StringProtocol) -> String {
        var half = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0xFF01...0xFF5E: half.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
            case 0x3000, 0xA0, 0x2002...0x200A, 0x202F: half.append(" ")
            case 0x200B...0x200D, 0xFEFF, 0x2060, 0xAD: continue
            case 0x2010...0x2015, 0x2212: half.append("-")
            default: half.append(scalar)
            }
        }
        return String(half)
    }
}
