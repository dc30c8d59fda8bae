/// Reads one worksheet's cells and merges.
final class WorksheetHandler: XMLHandler {
    var failure: DocumentFailure?
    private(set) var grid: SheetGrid
    private let strings: [String]
    private let formats: [CellStylesHandler.Look]
    private let limits: DocumentLimits
    private let cellsBefore: Int
    private var vocabulary = XMLVocabulary<Word>()
    private var row = -1
    private var column = -1
    private var style = 0
    private var type = ""
    private var value: [UInt8] = []
    private var isInValue = false
    private var phonetic = 0
    private var isRowHidden = false
    private var textBytes = 0

    private enum Word: String { case row, c, v, t, rPh, mergeCell }

    init(
        title: String, strings: [String], formats: [CellStylesHandler.Look], limits: DocumentLimits, cellsBefore: Int
    ) {
        grid = SheetGrid(title: title)
        self.strings = strings
        self.formats = formats
        self.limits = limits
        self.cellsBefore = cellsBefore
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        guard name.space == .spreadsheet, let word = vocabulary.word(name) else { return }
        switch word {
        case .row:
            row = min(max(attributes.number("r").map { $0 &- 1 } ?? row + 1, 0), SheetGrid.rowsAtMost)
            column = -1
            isRowHidden = attributes["hidden"].map { $0 == "1" || $0 == "true" } ?? false
        case .c:
            if let place = attributes.bytes("r").flatMap({ CellReference.cell($0) }) {
                (row, column) = (place.row, place.column)
            } else {
                column = min(column + 1, SheetGrid.columns)
            }
            style = attributes.number("s") ?? 0
            type = attributes["t"] ?? "n"
            value.removeAll(keepingCapacity: true)
        case .v: isInValue = true
        case .t: isInValue = type == "inlineStr" && phonetic == 0
        case .rPh: phonetic += 1
        case .mergeCell:
            if grid.merges.count < 20_000, let merge = attributes["ref"].flatMap(CellReference.range) {
                grid.merges.append(merge)
            }
        }
    }

    func end(_ name: XMLName) {
        guard name.space == .spreadsheet, let word = vocabulary.word(name) else { return }
        switch word {
        case .v, .t: isInValue = false
        case .rPh: phonetic -= 1
        case .c: endCell()
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if isInValue { value.append(contentsOf: bytes) }
    }

    private func endCell() {
        guard !isRowHidden else { return }
        let look = formats.indices.contains(style) ? formats[style] : nil
        let text = shown(String(decoding: value, as: UTF8.self), look)
        grid.put(Paragraph(text, isTitleLike: !text.isEmpty && look?.isTitleLike == true), row: row, column: column)
        textBytes += text.utf8.count
        if cellsBefore + grid.cells > limits.blocks { failure = .tooLarge("cells past \(limits.blocks)") }
        if textBytes > limits.textBytes { failure = .tooLarge("text past \(limits.textBytes) bytes") }
    }

    /// A cell's kinds: ISO/IEC 29500-1, 18.18.11.
    private func shown(_ value: String, _ look: CellStylesHandler.Look?) -> String {
        switch type {
        case "s":
            guard let index = Int(value.trimmed), strings.indices.contains(index) else { return "" }
            return strings[index]
        case "inlineStr", "str": return CellText.unescape(value)
        case "b": return value.trimmed == "1" ? "TRUE" : "FALSE"
        case "e", "d": return value
        default:
            guard let number = Double(value.trimmed) else { return value }
            return look?.format.show(number) ?? PlainNumber.shortest(number)
        }
    }
}
