/// Makes paragraphs and tables of HTML as a browser lays them out.
final class HTMLStory {
    private(set) var failure: DocumentFailure?
    private(set) var activeContent: [String] = []
    private let limits: DocumentLimits
    private var stories: [[Block]] = [[]]
    private var tables: [HTMLTable] = []
    private var line: [UInt8] = []
    private var isBlank = true
    private var bold = 0
    private var boldBytes = 0
    private var heading: Int?
    private var lists = 0
    private var centred = 0
    private var skipped = 0
    private var kept = 0
    private var made = 0
    private var textBytes = 0
    private var opened = 0

    init(limits: DocumentLimits) { self.limits = limits }

    /// Elements that are open at once. libxml2 walks through all of them at each end.
    private static let openAtMost = 4_000
    private static let leftOut: Set<String> = [
        "script", "style", "head", "noscript", "template", "svg", "select", "textarea", "iframe", "object",
    ]
    private static let lines: Set<String> = [
        "p", "div", "li", "ul", "ol", "dl", "dt", "dd", "section", "article", "header", "footer", "main", "nav",
        "aside", "form",
        "fieldset", "blockquote", "pre", "center", "address", "figure", "figcaption", "caption", "hr", "h1", "h2", "h3",
        "h4",
        "h5", "h6", "body", "table", "tr", "td", "th",
    ]

    func start(_ name: String, _ attributes: [String: String]) {
        opened += 1
        guard opened <= Self.openAtMost else {
            failure = .tooLarge("elements within one another")
            return
        }
        note(name, attributes)
        if skipped > 0 || Self.leftOut.contains(name) {
            if Self.leftOut.contains(name) { skipped += 1 }
            return
        }
        if Self.lines.contains(name) { endLine() }
        switch name {
        case "br": put(0x0A)
        case "b", "strong": bold += 1
        case "h1", "h2", "h3", "h4", "h5", "h6": heading = name.last?.wholeNumberValue
        case "li": lists += 1
        case "center": centred += 1
        case "pre": kept += 1
        case "table":
            guard tables.count < min(limits.depth, 100) else {
                failure = .tooLarge("tables within one another")
                return
            }
            tables.append(HTMLTable())
        case "tr": withTable { $0.beginRow() }
        case "td", "th":
            guard !tables.isEmpty else { return }
            closeCell()
            withTable { $0.beginCell(attributes) }
            stories.append([])
        case "input":
            if attributes["type"]?.lowercased() == "checkbox" || attributes["type"]?.lowercased() == "radio" {
                for byte in (attributes["checked"] != nil ? "☑" : "☐").utf8 { put(byte) }
            }
        default: break
        }
    }

    func end(_ name: String) {
        opened -= 1
        if Self.leftOut.contains(name) {
            skipped = max(0, skipped - 1)
            return
        }
        guard skipped == 0 else { return }
        if Self.lines.contains(name) { endLine() }
        switch name {
        case "b", "strong": bold = max(0, bold - 1)
        case "h1", "h2", "h3", "h4", "h5", "h6": heading = nil
        case "li": lists = max(0, lists - 1)
        case "center": centred = max(0, centred - 1)
        case "pre": kept = max(0, kept - 1)
        case "td", "th": closeCell()
        case "tr":
            closeCell()
            withTable { $0.endRow() }
        case "table":
            closeCell()
            withTable { $0.endRow() }
            if let table = tables.popLast(), let block = table.finished() { place(block) }
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard skipped == 0 else { return }
        for byte in bytes {
            if kept == 0, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
                if !isBlank { put(0x20) }
            } else {
                put(byte)
            }
        }
        textBytes += bytes.count
        if textBytes > limits.textBytes { failure = .tooLarge("text past \(limits.textBytes) bytes") }
    }

    func finished() -> [Block] {
        while !tables.isEmpty { end("table") }
        endLine()
        return stories.flatMap { $0 }
    }

    private func put(_ byte: UInt8) {
        line.append(byte)
        isBlank = byte == 0x20 || byte == 0x0A
        if bold > 0 { boldBytes += 1 }
    }

    private func endLine() {
        while let last = line.last, last == 0x20 || last == 0x0A { line.removeLast() }
        if !line.isEmpty {
            let isShort = line.count <= 200
            place(
                .paragraph(
                    Paragraph(
                        String(decoding: line, as: UTF8.self), headingLevel: heading, isListItem: lists > 0,
                        isTitleLike: isShort && (centred > 0 || boldBytes * 10 >= line.count * 9))))
        }
        line.removeAll(keepingCapacity: true)
        (isBlank, boldBytes) = (true, 0)
    }

    private func closeCell() {
        guard let last = tables.indices.last, tables[last].isInCell, stories.count > 1 else { return }
        endLine()
        tables[last].endCell(stories.removeLast())
    }

    private func place(_ block: Block) {
        made += 1
        if made > limits.blocks { failure = .tooLarge("paragraphs and cells past \(limits.blocks)") }
        stories[stories.count - 1].append(block)
    }

    private func withTable(_ change: (inout HTMLTable) -> Void) {
        if let last = tables.indices.last { change(&tables[last]) }
    }

    private func note(_ name: String, _ attributes: [String: String]) {
        func tell(_ what: String) {
            if !activeContent.contains(what) { activeContent.append(what) }
        }
        if name == "script" || attributes.keys.contains(where: { $0.hasPrefix("on") }) { tell("javascript") }
        if name == "iframe" || name == "object" || name == "embed" { tell("embedded page") }
        if name == "img", let source = attributes["src"]?.lowercased(), source.hasPrefix("http") {
            tell("external picture")
        }
    }
}
