/// What the properties of a paragraph in a Word 97 file say ([MS-DOC] 2.6.2).
struct WordParagraphLook {
    var style = 0
    var outline: Int?
    var isCentred = false
    var isListItem = false
    /// How many tables it lies in.
    var depth = 0
    /// Ends a row: its own text is nothing.
    var isRowEnd = false
    /// Ends a cell of a table within a table.
    var isInnerCellEnd = false
    var row = WordRowLook()

    init() {}

    init(_ properties: ArraySlice<UInt8>) {
        guard properties.count >= 2 else { return }
        let start = properties.startIndex
        style = Int(properties[start]) | Int(properties[start + 1]) << 8
        var isInTable = false
        var level: Int?
        Sprms.each(properties[(start + 2)...]) { operation, operand in
            let value = Sprms.number(operand.prefix(4))
            switch operation {
            case 0x2416: isInTable = value != 0
            case 0x2417, 0x244C: if value != 0 { isRowEnd = true }
            case 0x244B: if value != 0 { isInnerCellEnd = true }
            case 0x6649: level = value
            case 0x2640: outline = value
            case 0x2403, 0x2461: isCentred = value == 1
            case 0x460B: isListItem = value != 0 && value != 0xF801
            case 0xD608: row.define(Array(operand.dropFirst(2)))
            case 0x5624: row.merge(first: value & 0xFF, end: value >> 8 & 0xFF)
            case 0xD62B:
                let bytes = Array(operand)
                if bytes.count >= 3 { row.mergeDown(Int(bytes[1]), bytes[2]) }
            default: break
            }
        }
        depth = min(level ?? (isInTable ? 1 : 0), 32)
        if isInTable, depth == 0 { depth = 1 }
    }

    /// 1 for the highest level. The styles 1 to 9 are always the headings.
    var headingLevel: Int? {
        if let outline { return (0..<9).contains(outline) ? outline + 1 : nil }
        return (1...9).contains(style) ? style : nil
    }
}
