/// What a reader sees of an HTML text, its links, and the pictures it shows.
struct HTMLText {
    private(set) var text = ""
    /// Addresses of links.
    private(set) var links: [String] = []
    /// Content-IDs of pictures that it shows, as written.
    private(set) var pictures: Set<String> = []

    private(set) var hasTables = false

    private var output: [UInt8] = []
    private var isPre = false

    private static let blocks: Set<String> = [
        "p", "div", "br", "tr", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "table", "blockquote", "hr",
        "pre",
        "section", "article", "header", "footer", "dl", "dt", "dd", "center", "address",
    ]
    private static let unseen: Set<String> = [
        "script", "style", "head", "title", "template", "noscript", "select", "svg",
    ]

    init(_ html: String) {
        var html = html
        html.withUTF8 { read(UnsafeRawBufferPointer($0)) }
        while let last = output.last, last == 0x20 || last == 0x0A { output.removeLast() }
        text = String(decoding: output.drop { $0 == 0x20 || $0 == 0x0A }, as: UTF8.self)
        output = []
    }

    private mutating func read(_ bytes: UnsafeRawBufferPointer) {
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == 0x3C, let tag = HTMLTag(bytes, at: index) {
                index = tag.end
                handle(tag)
                if !tag.isClosing, Self.unseen.contains(tag.name) {
                    index = Self.skip(bytes, from: index, past: tag.name)
                }
            } else if byte == 0x26, let entity = HTMLEntity(bytes, at: index) {
                index = entity.end
                output.append(contentsOf: String(entity.scalar).utf8)
            } else {
                index += 1
                let isBlank = byte == 0x20 || (0x09...0x0D).contains(byte)
                if !isBlank {
                    output.append(byte)
                } else if isPre, byte == 0x0A {
                    output.append(0x0A)
                } else if isPre, byte == 0x20 || output.last != 0x20 && output.last != 0x0A && !output.isEmpty {
                    output.append(0x20)
                } else if let last = output.last, last != 0x20, last != 0x0A {
                    output.append(0x20)
                }
            }
        }
    }

    private mutating func handle(_ tag: HTMLTag) {
        switch tag.name {
        case "a", "area":
            if let link = tag.attribute("href"), links.count < 1_000 { links.append(link) }
        case "img", "input", "v:imagedata":
            if let source = tag.attribute("src") { show(source) }
        case "td", "th":
            if !tag.isClosing, let last = output.last, last != 0x0A { output.append(0x09) }
        case "table": hasTables = true
        case "pre": isPre = !tag.isClosing
        default: break
        }
        if let background = tag.attribute("background") { show(background) }
        guard Self.blocks.contains(tag.name) else { return }
        while output.last == 0x20 || output.last == 0x09 { output.removeLast() }
        if tag.name == "br" || output.last != 0x0A, !output.isEmpty { output.append(0x0A) }
    }

    private mutating func show(_ source: String) {
        guard source.utf8.count < 1_000, pictures.count < 10_000 else { return }
        pictures.insert(source.lowercased().hasPrefix("cid:") ? String(source.dropFirst(4)) : source)
    }

    /// Past the closing tag of what is not shown; the end where it is never closed, but for a head, which ends with the text.
    private static func skip(_ bytes: UnsafeRawBufferPointer, from start: Int, past name: String) -> Int {
        let name = Array(name.utf8)
        var index = start
        while index + name.count + 1 < bytes.count {
            if bytes[index] == 0x3C, bytes[index + 1] == 0x2F {
                let word = bytes[index + 2..<min(index + 2 + name.count, bytes.count)]
                if word.elementsEqual(name, by: { $0 | 0x20 == $1 | 0x20 }) {
                    while index < bytes.count, bytes[index] != 0x3E { index += 1 }
                    return min(index + 1, bytes.count)
                }
            } else if name.first == 0x68, bytes[index] == 0x3C, bytes.count - index > 5,
                bytes[index + 1..<index + 5].elementsEqual("body".utf8, by: { $0 | 0x20 == $1 })
            {
                return index
            }
            index += 1
        }
        return name.first == 0x68 ? start : bytes.count
    }
}
