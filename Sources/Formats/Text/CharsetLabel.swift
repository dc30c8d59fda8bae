/// What a charset label of a mail or page stands for.
enum CharsetLabel {
    case utf8
    case utf16
    /// GB 2312 in seven bits (RFC 1843), which the C library lacks.
    case hz
    /// A code page by the C library's name, and one to try when that fails.
    case page(String, or: String? = nil)

    /// Nil for a label that nobody knows.
    init?(_ label: String) {
        var name = ""
        for scalar in label.unicodeScalars.prefix(64) {
            switch scalar.value {
            case 0x41...0x5A: name.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value + 32)))
            case 0x61...0x7A, 0x30...0x39: name.unicodeScalars.append(scalar)
            default: continue  // dashes, underscores, blanks, quotes: people write them as they like
            }
        }
        while name.hasPrefix("x") || name.hasPrefix("cs") { name.removeFirst(name.hasPrefix("x") ? 1 : 2) }
        if let page = Self.names[name] {
            self = page
        } else if name.hasPrefix("iso8859"),
            let page = CodePages.all.first(where: { $0 == "ISO-8859-" + name.dropFirst(7) })
        {
            self = .page(page)
        } else if let number = ["windows", "cp", "ms", "win", "ibm"].lazy.compactMap({
            Self.suffix(of: name, after: $0)
        }).first,
            CodePages.all.contains("CP" + number)
        {
            self = .page("CP" + number)
        } else {
            return nil
        }
    }

    private static func suffix(of name: String, after prefix: String) -> Substring? {
        name.hasPrefix(prefix) ? name.dropFirst(prefix.count) : nil
    }

    /// Supersets stand for their subsets, as browsers do it (WHATWG Encoding): senders label GBK as GB2312 and so on.
    private static let names: [String: CharsetLabel] = {
        var names: [String: CharsetLabel] = [:]
        func add(_ page: CharsetLabel, _ labels: String...) { for label in labels { names[label] = page } }
        add(
            .utf8, "utf8", "unicode11utf8", "ascii", "usascii", "ansix341968", "ansix341986", "ansix34", "iso646us",
            "7bit")
        add(.utf16, "utf16", "unicode", "ucs2", "iso10646ucs2")
        add(.page("UTF-16LE"), "utf16le", "unicodefffe", "cp1200", "unicodelittle")
        add(.page("UTF-16BE"), "utf16be", "unicodefeff", "cp1201", "unicodebig")
        add(.page("UTF-32LE"), "utf32", "utf32le", "ucs4")
        add(.page("UTF-32BE"), "utf32be")
        add(.page("UTF-7"), "utf7", "unicode11utf7", "cp65000")
        names["cp65001"] = .utf8
        add(
            .page("GB18030"), "gb18030", "gb2312", "gbk", "gb", "cp936", "ms936", "windows936", "936", "gb231280",
            "euccn",
            "chinese", "chinesegb", "isoir58", "eucgb2312cn", "gb23121980", "gb180302000", "gb180302005",
            "gb2312charset", "zh")
        add(
            .page("BIG5-HKSCS", or: "BIG5"), "big5", "big5hkscs", "cp950", "ms950", "windows950", "950", "cnbig5",
            "big5eten", "euctw")
        add(.hz, "hz", "hzgb2312")
        add(.page("ISO-2022-CN"), "iso2022cn", "iso2022cnext")
        add(
            .page("CP932", or: "EUC-JP"), "shiftjis", "sjis", "cp932", "ms932", "windows31j", "mskanji", "windows932",
            "csshiftjis", "shiftjisms")
        add(.page("EUC-JP", or: "CP932"), "eucjp", "eucjpms", "ujis", "cp51932")
        add(.page("ISO-2022-JP"), "iso2022jp", "iso2022jp1", "iso2022jp2", "jis", "cp50220", "cp50221")
        add(
            .page("CP949"), "ksc56011987", "ksc5601", "euckr", "cp949", "ms949", "windows949", "uhc", "korean",
            "ksc56011989",
            "isoir149", "ksx1001")
        add(.page("ISO-2022-KR"), "iso2022kr")
        add(.page("CP1252"), "iso88591", "latin1", "l1", "cp819", "ansi", "default", "windows1252", "8bit")
        add(.page("ISO-8859-2"), "latin2", "l2")
        add(.page("ISO-8859-15"), "latin9", "latin0")
        add(.page("CP1254"), "iso88599", "latin5")
        add(.page("ISO-8859-8"), "iso88598i", "iso88598e")
        add(.page("CP874"), "iso885911", "tis620")
        add(.page("KOI8-R"), "koi8r", "koi8")
        add(.page("KOI8-U"), "koi8u", "koi8ru")
        add(.page("MACINTOSH"), "macintosh", "mac", "macroman")
        return names
    }()
}
