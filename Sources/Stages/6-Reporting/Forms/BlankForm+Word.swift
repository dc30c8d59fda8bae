import Deflate
public import Edition
import Values

extension BlankForm {
    /// The form for a word processor. Always the same bytes for the same edition.
    /// - Throws: `ZipWriterError`, which only a lack of memory brings about.
    public static func docx(_ edition: Edition) throws -> [UInt8] {
        var word = WordText()
        write(edition, to: &word)
        return try WordPackage.bytes(body: word.xml, edition: edition)
    }

    static func write(_ edition: Edition, to word: inout WordText) {
        word.paragraph(edition.form.title.zh, style: "Title")
        word.paragraph("\(edition.form.title.en) · \(edition.name.en)", style: "Subtitle")
        word.paragraph(edition.form.note.zh, style: "Note")
        word.paragraph(edition.form.note.en, style: "NoteEnglish")
        for section in sections(edition) {
            word.paragraph(section.name, style: "Heading1")
            word.table(columns: columns) { word in
                for row in section.rows { write(row, to: &word) }
            }
        }
        word.paragraph("声明与盖章", style: "Heading1")
        word.paragraph(declaration.zh, style: "Declaration")
        word.paragraph(declaration.en, style: "DeclarationEnglish")
        word.table(columns: [4819, 4819]) { word in
            word.row(height: 2600) { word in
                word.cell(width: 4819, fill: nil, [(signature.zh, "Seal"), (signature.en, "SealEnglish")])
                word.cell(width: 4819, fill: nil, [(seal.zh, "Seal"), (seal.en, "SealEnglish")])
            }
        }
    }

    /// Twentieths of a point: together the width between the margins of an A4 page.
    private static let columns = [320, 3000, 3700, 2618]

    private static func write(_ row: Row, to word: inout WordText) {
        word.row(height: row.isLong ? 1800 : 460) { word in
            word.cell(width: columns[0], fill: "EEF2F7", [(row.field.isRequired ? "*" : "", "Star")])
            word.cell(width: columns[1], fill: "EEF2F7", [(row.label, "Label")])
            word.cell(width: columns[2], fill: nil, [("", "Cell")])
            let hint = row.hint.split(separator: "\n", maxSplits: 1).map { (String($0), "Hint") }
            word.cell(width: columns[3], fill: nil, hint)
        }
    }
}
