/// Goes through an SVG's tags without building anything.
struct SVGScan {
    private(set) var size = (0, 0)
    /// What a browser would run or fetch, each named once.
    private(set) var active: [String] = []
    /// Whether the last element was closed.
    private(set) var isClosed = false

    private let file: ByteView

    init(_ file: ByteView, from start: Int, to end: Int) {
        self.file = file
        var at = start
        var isFirst = true
        var depth = 0
        while at < end {
            guard file.bytes[at] == 0x3C else {
                at += 1
                continue
            }
            if file.has("<!--", at: at) {
                while at < end, !file.has("-->", at: at) { at += 1 }
                continue
            }
            if file.has("<![CDATA[", at: at) {
                while at < end, !file.has("]]>", at: at) { at += 1 }
                continue
            }
            let close = Self.tagEnd(file, at, end)
            guard close < end else { break }
            let tag = String(decoding: file.bytes[at..<min(close, at + 4_096)], as: UTF8.self)
            look(at: tag)
            if isFirst { size = Self.size(tag) }
            isFirst = false
            if tag.hasPrefix("</") {
                depth -= 1
            } else if !tag.hasSuffix("/"), !tag.hasPrefix("<?"), !tag.hasPrefix("<!") {
                depth += 1
            }
            at = close + 1
            if depth == 0 {
                isClosed = true
                break
            }
        }
    }

    /// The `>` that ends a tag, past quoted values.
    private static func tagEnd(_ file: ByteView, _ from: Int, _ end: Int) -> Int {
        var quote: UInt8 = 0
        var at = from
        while at < end {
            let byte = file.bytes[at]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == 0x22 || byte == 0x27 {
                quote = byte
            } else if byte == 0x3E {
                return at
            }
            at += 1
        }
        return end
    }

    private mutating func look(at tag: String) {
        let lower = tag.lowercased()
        func tell(_ what: String) { if !active.contains(what) { active.append(what) } }
        if lower.hasPrefix("<script") || lower.hasPrefix("<svg:script") { tell("script") }
        if lower.hasPrefix("<foreignobject") || lower.hasPrefix("<svg:foreignobject") { tell("foreign object") }
        if lower.hasPrefix("<iframe") || lower.hasPrefix("<embed") || lower.hasPrefix("<object") {
            tell("foreign object")
        }
        for (name, value) in Self.attributes(lower) {
            if name.hasPrefix("on"), name.count > 3 { tell("event handler") }
            if name == "href" || name == "xlink:href" || name == "src" {
                if value.hasPrefix("javascript:") { tell("script") }
                if value.hasPrefix("http:") || value.hasPrefix("https:") || value.hasPrefix("//")
                    || value.hasPrefix("file:")
                {
                    tell("external reference")
                }
            }
        }
    }

    /// Names and values of a tag's attributes.
    private static func attributes(_ tag: String) -> [(name: String, value: String)] {
        var found: [(String, String)] = []
        var rest = Substring(tag.drop { !$0.isWhitespace })
        while let equals = rest.firstIndex(of: "="), found.count < 64 {
            let name = rest[..<equals].split(whereSeparator: \.isWhitespace).last.map(String.init) ?? ""
            rest = rest[rest.index(after: equals)...].drop { $0.isWhitespace }
            guard let quote = rest.first, quote == "\"" || quote == "'" else { continue }
            rest = rest.dropFirst()
            guard let close = rest.firstIndex(of: quote) else { break }
            found.append((name, String(rest[..<close].drop { $0.isWhitespace })))
            rest = rest[rest.index(after: close)...]
        }
        return found
    }

    /// Width and height in whole units, from the attributes or the view box.
    private static func size(_ tag: String) -> (Int, Int) {
        let found = attributes(tag.lowercased())
        func number(_ name: String) -> Int? {
            guard let value = found.first(where: { $0.name == name })?.value, !value.hasSuffix("%") else { return nil }
            return whole(Substring(value))
        }
        if let width = number("width"), let height = number("height"), width > 0, height > 0 { return (width, height) }
        guard let box = found.first(where: { $0.name == "viewbox" })?.value else { return (0, 0) }
        let parts = box.split { $0 == " " || $0 == "," || $0 == "\n" || $0 == "\t" }
        guard parts.count == 4, let width = whole(parts[2]), let height = whole(parts[3]) else { return (0, 0) }
        return (width, height)
    }

    private static func whole(_ text: Substring) -> Int? {
        let digits = text.prefix { $0 >= "0" && $0 <= "9" }
        return digits.count <= 7 ? Int(digits) : nil
    }
}
