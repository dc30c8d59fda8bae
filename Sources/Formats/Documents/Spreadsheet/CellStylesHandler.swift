/// Reads the number formats and the bold fonts of `xl/styles.xml`.
final class CellStylesHandler: XMLHandler {
    /// What a cell's style gives.
    struct Look: Sendable {
        var format: NumberFormat
        var isTitleLike: Bool
    }

    var failure: DocumentFailure?
    private var vocabulary = XMLVocabulary<Word>()
    private var codes: [Int: String] = [:]
    private var fonts: [Bool] = []
    private var cells: [(format: Int, font: Int)] = []
    private var section: Word?

    private enum Word: String { case numFmts, numFmt, fonts, font, b, sz, cellXfs, xf }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        guard name.space == .spreadsheet, let word = vocabulary.word(name), cells.count < 70_000 else { return }
        switch word {
        case .numFmts, .fonts, .cellXfs: section = word
        case .numFmt:
            if section == .numFmts, let identifier = attributes.number("numFmtId") {
                codes[identifier] = attributes["formatCode"]
            }
        case .font: if section == .fonts, fonts.count < 70_000 { fonts.append(false) }
        case .b: if section == .fonts, !fonts.isEmpty, attributes.isOn() { fonts[fonts.count - 1] = true }
        case .sz:
            if section == .fonts, !fonts.isEmpty, (attributes["val"].flatMap(Double.init) ?? 0) >= 15 {
                fonts[fonts.count - 1] = true
            }
        case .xf:
            if section == .cellXfs {
                cells.append((attributes.number("numFmtId") ?? 0, attributes.number("fontId") ?? 0))
            }
        }
    }

    func end(_ name: XMLName) {
        guard name.space == .spreadsheet, let word = vocabulary.word(name), word == section else { return }
        section = nil
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    /// One look for each index that a cell's `s` may hold.
    func formats(is1904: Bool) -> [Look] {
        cells.map { cell in
            Look(
                format: NumberFormat(code: codes[cell.format], identifier: cell.format, is1904: is1904),
                isTitleLike: fonts.indices.contains(cell.font) && fonts[cell.font])
        }
    }
}
