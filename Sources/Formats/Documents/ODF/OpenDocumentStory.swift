/// Reads `content.xml` of an OpenDocument file.
final class OpenDocumentStory: XMLHandler {
    let limits: DocumentLimits
    var failure: DocumentFailure?
    private(set) var notes: [Block] = []
    private(set) var pictures: [String] = []
    private(set) var objects: [String] = []
    private(set) var remarks: [String] = []
    var blocks: [Block] { stories.first ?? [] }

    private var vocabulary = XMLVocabulary<OpenDocumentElement>()
    private var skipped = 0
    private var stories: [[Block]] = [[]]
    private var paragraphs: [OpenParagraph] = []
    private var tables: [OpenDocumentTable] = []
    private var lists = 0
    private var inNote = 0
    private var madeText = 0
    private var madeBlocks = 0
    private var looks: [String: (isCentred: Bool, isBold: Bool, isLarge: Bool)] = [:]
    private var style: String?
    /// Whether each span that is open is bold or large.
    private var spans: [Bool] = []

    init(limits: DocumentLimits) { self.limits = limits }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        guard skipped == 0 else {
            skipped += 1
            return
        }
        guard let word = vocabulary.word(name) else { return }
        switch (name.space, word) {
        case (.odfText, .p), (.odfText, .h): startParagraph(word, attributes)
        case (.odfText, .s): put(String(repeating: " ", count: min(max(attributes.number("c") ?? 1, 0), 1_000)))
        case (.odfText, .tab): put("\t")
        case (.odfText, .lineBreak): put("\n")
        case (.odfText, .note):
            inNote += 1
            stories.append([])
        case (.odfText, .noteCitation), (.odfText, .rubyText), (.odfOffice, .annotation), (.odfOffice, .scripts),
            (.odfOffice, .forms), (.other, .desc), (.other, .title):
            skipped = 1
        case (.odfText, .trackedChanges):
            skipped = 1
            note("tracked deletions skipped")
        case (.odfText, .list): lists += 1
        case (.odfText, .span):
            let look = attributes["style-name"].flatMap { looks[$0] }
            spans.append(look.map { $0.isBold || $0.isLarge } ?? spans.last ?? false)
        case (.odfDraw, .textBox): stories.append([])
        case (.odfDraw, .image):
            if pictures.count < limits.pictures, let target = attributes["href"] { pictures.append(target) }
        case (.odfDraw, .objectOle), (.odfDraw, .object), (.odfDraw, .plugin):
            if objects.count < 50, let target = attributes["href"] { objects.append(target) }
        case (.odfTable, .table): tables.append(OpenDocumentTable(title: attributes["name"]))
        case (.odfTable, .tableRow):
            let isHidden = attributes["visibility"].map { $0 != "visible" } ?? false
            withTable { $0.beginRow(repeated: attributes.number("number-rows-repeated") ?? 1, isHidden: isHidden) }
        case (.odfTable, .tableCell), (.odfTable, .coveredTableCell):
            withTable { $0.beginCell(attributes, isCovered: word == .coveredTableCell) }
            stories.append([])
        case (.odfStyle, .style):
            style = attributes["name"]
            if let style, looks.count < 20_000 { looks[style] = (false, false, false) }
        case (.odfStyle, .paragraphProperties):
            if let style, attributes["text-align"] == "center" { looks[style]?.isCentred = true }
        case (.odfStyle, .textProperties):
            if let style, attributes["font-weight"] == "bold" || attributes["font-weight-asian"] == "bold" {
                looks[style]?.isBold = true
            }
            if let style, let size = attributes["font-size"], size.hasSuffix("pt"),
                (Double(size.dropLast(2)) ?? 0) >= 15
            {
                looks[style]?.isLarge = true
            }
        default: break
        }
    }

    func end(_ name: XMLName) {
        guard skipped == 0 else {
            skipped -= 1
            return
        }
        guard let word = vocabulary.word(name) else { return }
        switch (name.space, word) {
        case (.odfText, .p), (.odfText, .h): endParagraph()
        case (.odfText, .note):
            inNote -= 1
            notes += pop()
        case (.odfText, .list): lists -= 1
        case (.odfText, .span): _ = spans.popLast()
        case (.odfDraw, .textBox): place(pop())
        case (.odfTable, .table):
            guard let table = tables.popLast() else { return }
            if let made = table.finished() { place([.table(made)]) }
        case (.odfTable, .tableRow): withTable { $0.endRow(limit: limits.blocks) }
        case (.odfTable, .tableCell), (.odfTable, .coveredTableCell):
            let inside = pop()
            madeBlocks += 1
            guard let last = tables.indices.last else { return place(inside) }
            tables[last].endCell(inside)
            if madeBlocks > limits.blocks { failure = .tooLarge("paragraphs and cells past \(limits.blocks)") }
        case (.odfStyle, .style): style = nil
        default: break
        }
    }

    /// White space of every kind and length is one blank here; more of it is written as elements.
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard skipped == 0, let last = paragraphs.indices.last, paragraphs[last].story == stories.count else { return }
        var blank = paragraphs[last].text.last.map { $0 == 0x20 || $0 == 0x0A } ?? true
        for byte in bytes {
            let isBlank = byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
            if !isBlank { paragraphs[last].text.append(byte) } else if !blank { paragraphs[last].text.append(0x20) }
            blank = isBlank
        }
        if spans.last == true { paragraphs[last].bold += bytes.count }
        madeText += bytes.count
        if madeText > limits.textBytes { failure = .tooLarge("text past \(limits.textBytes) bytes") }
    }

    private func startParagraph(_ word: OpenDocumentElement, _ attributes: XMLAttributes) {
        var open = OpenParagraph(story: stories.count)
        if word == .h { open.outline = (attributes.number("outline-level") ?? 1) - 1 }
        open.isListItem = lists > 0
        if let look = attributes["style-name"].flatMap({ looks[$0] }) {
            open.isCentred = look.isCentred || look.isBold || look.isLarge
        }
        paragraphs.append(open)
    }

    private func endParagraph() {
        guard let open = paragraphs.popLast() else { return }
        madeBlocks += 1
        if madeBlocks > limits.blocks { failure = .tooLarge("paragraphs and cells past \(limits.blocks)") }
        place([.paragraph(open.closed(styles: .builtIn, isNote: inNote > 0))] + open.anchored)
    }

    private func put(_ text: String) {
        guard let last = paragraphs.indices.last, paragraphs[last].story == stories.count else { return }
        paragraphs[last].text.append(contentsOf: text.utf8)
        madeText += text.utf8.count
    }

    private func place(_ made: [Block]) {
        if let last = paragraphs.indices.last, paragraphs[last].story == stories.count {
            paragraphs[last].anchored += made
        } else if let last = stories.indices.last {
            stories[last] += made
        }
    }

    private func pop() -> [Block] { stories.count > 1 ? stories.removeLast() : [] }

    private func withTable(_ change: (inout OpenDocumentTable) -> Void) {
        if let last = tables.indices.last { change(&tables[last]) }
    }

    private func note(_ remark: String) {
        if !remarks.contains(remark) { remarks.append(remark) }
    }
}
