private import Text

/// The fonts of an RTF file: in which charset each one's bytes are, and which are symbol fonts.
struct RTFFonts {
    private struct Font {
        var charset = 0
        var name = ""
    }

    private var fonts: [Int: Font] = [:]
    /// The code page of the whole file.
    var codePage = 1252

    mutating func charset(_ charset: Int, of font: Int) {
        if fonts.count < 10_000 { fonts[font, default: Font()].charset = charset }
    }

    mutating func name(_ text: String, of font: Int) {
        guard var known = fonts[font], known.name.utf8.count < 100 else { return }
        known.name += text.filter { $0 != ";" }
        fonts[font] = known
    }

    func symbol(_ code: UInt32, in font: Int) -> Character? {
        guard let name = fonts[font]?.name, !name.isEmpty else { return nil }
        return Symbols.character(code, font: name)
    }

    /// The bytes in the font's own charset if that is an East Asian one, else in the file's.
    func decode(_ bytes: [UInt8], in font: Int) -> String {
        let own = fonts[font].flatMap { Self.pages[$0.charset] }
        if let own, Self.isDouble(own) { return TextDecoding.decodeLossy(bytes, label: Self.label(own)) }
        if Self.isDouble(codePage), let text = TextDecoding.decode(bytes, label: Self.label(codePage)) { return text }
        return TextDecoding.decodeLossy(bytes, label: Self.label(own ?? codePage))
    }

    /// Whether bytes end with the first half of a character of two bytes.
    func isHalf(_ bytes: [UInt8], in font: Int) -> Bool {
        let own = fonts[font].flatMap { Self.pages[$0.charset] } ?? codePage
        guard Self.isDouble(own) || Self.isDouble(codePage) else { return false }
        var index = 0
        while index < bytes.count { index += bytes[index] >= 0x81 && bytes[index] != 0xFF ? 2 : 1 }
        return index > bytes.count
    }

    private static func isDouble(_ page: Int) -> Bool { [932, 936, 949, 950].contains(page) }

    private static func label(_ page: Int) -> String {
        switch page {
        case 932: "shift_jis"
        case 936: "gbk"
        case 949: "euc-kr"
        case 950: "big5"
        case 65_001: "utf-8"
        case 10_000: "macintosh"
        case 437, 850, 866: "cp\(page)"
        case 1250...1258: "windows-\(page)"
        default: "windows-1252"
        }
    }

    /// Windows' charset numbers of fonts.
    private static let pages: [Int: Int] = [
        128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256, 186: 1257,
        204: 1251,
        238: 1250,
    ]
}
