/// Reads values that are divided by commas, semicolons or tabs (RFC 4180), as one table.
enum DelimitedReader {
    static func read(_ bytes: UnsafeRawBufferPointer, limits: DocumentLimits) throws(DocumentFailure) -> DocumentText {
        let (text, remarks) = try TextReader.decode(bytes, limits: limits)
        let mark = delimiter(of: text)
        var grid = SheetGrid(title: "")
        var row = 0
        var column = 0
        var value = ""
        var isQuoted = false
        var characters = text[...]
        func put() {
            grid.put(Paragraph(value), row: row, column: column)
            value = ""
        }
        while let character = characters.popFirst() {
            if isQuoted {
                if character != "\"" {
                    value.append(character)
                } else if characters.first == "\"" {
                    value.append("\"")
                    characters.removeFirst()
                } else {
                    isQuoted = false
                }
            } else if character == "\"", value.isEmpty {
                isQuoted = true
            } else if character == mark {
                put()
                column += 1
            } else if character.isNewline {
                put()
                column = 0
                row += 1
                guard grid.cells <= limits.blocks else { throw .tooLarge("cells past \(limits.blocks)") }
            } else {
                value.append(character)
            }
        }
        if !value.isEmpty || column > 0 { put() }
        return DocumentText(blocks: grid.table().map { [.table($0)] } ?? [], remarks: remarks)
    }

    /// The mark that stands most often in the first lines.
    private static func delimiter(of text: String) -> Character {
        let head = text.prefix(4_000)
        let marks: [Character] = [",", "\t", ";", "，"]
        return marks.max { left, right in head.count { $0 == left } < head.count { $0 == right } } ?? ","
    }
}
