import Documents
import Mail
public import Values

extension ReadingStage {
    /// The cells of a workbook that came back, hidden sheets included; of a mail, those of the one workbook attached.
    /// - Returns: nothing where it is no workbook.
    public static func tables(_ bytes: UnsafeRawBufferPointer) -> [TableSheet] {
        guard MailReader.looksLikeMail(bytes) else { return workbook(bytes) }
        guard let mail = try? MailReader.read(Array(bytes)) else { return [] }
        let workbooks = mail.files.filter { $0.name.lowercased().hasSuffix(".xlsx") }
        guard workbooks.count == 1, let inner = try? workbooks[0].bytes(limit: largestAttachment) else { return [] }
        return inner.withUnsafeBytes { workbook($0) }
    }

    /// Bytes. A judge's workbook has some ten thousand.
    private static let largestAttachment = 32 << 20

    private static func workbook(_ bytes: UnsafeRawBufferPointer) -> [TableSheet] {
        var limits = DocumentLimits()
        limits.keepsHiddenSheets = true
        guard let document = try? DocumentReader.read(bytes, as: .xlsx, limits: limits) else { return [] }
        return document.blocks.compactMap { block in
            guard case .table(let table) = block, let title = table.title else { return nil }
            return TableSheet(name: title, rows: table.rows.map(texts), merges: merges(table))
        }
    }

    /// Wider than any workbook of ours.
    private static let columns = 256

    private static func texts(_ row: [Cell]) -> [String] {
        var texts: [String] = []
        for cell in row where cell.column < columns && !cell.isContinuation {
            while texts.count < cell.column { texts.append("") }
            texts.append(cell.text)
        }
        return texts
    }

    private static func merges(_ table: Table) -> [TableSheet.Merge] {
        table.rows.enumerated().flatMap { index, row in
            row.compactMap { cell in
                guard cell.rowSpan > 1 || cell.columnSpan > 1, !cell.isContinuation, cell.column < columns else {
                    return nil
                }
                return TableSheet.Merge(row: index, column: cell.column, rows: cell.rowSpan, columns: cell.columnSpan)
            }
        }
    }
}
