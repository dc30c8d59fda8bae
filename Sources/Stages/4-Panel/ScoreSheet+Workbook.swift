internal import Text
internal import Values
public import Workbooks

extension ScoreSheet {
    /// The workbook's bytes: always the same for the same content. Score, reason and conflict cells alone can be edited.
    public func xlsx() throws(WorkbookFault) -> [UInt8] {
        let fault = WorkbookFault(file: fileName)
        guard let book = Workbook(title: "\(editionName.zh) 评分表", author: organiser.zh),
            let sheet = book.sheet("评分 scores"), let spread = book.sheet("分布 distribution")
        else { throw fault }
        book.property(Self.mark, "\(edition) \(round) \(judge.id) \(mark)")
        write(to: sheet)
        writeDistribution(to: spread)
        if !disagreements.isEmpty {
            guard let list = book.sheet("分歧 disagreement") else { throw fault }
            writeDisagreements(to: list)
        }
        guard let hidden = book.sheet(Self.mark) else { throw fault }
        for (column, text) in [Self.schema, edition, "\(round)", judge.id, mark].enumerated() {
            hidden.text(0, column, text)
        }
        for (index, row) in rows.enumerated() {
            hidden.text(index + 1, 0, "\(SheetLayout.firstRow + index + 1)")
            hidden.text(index + 1, 1, row.entrant.key)
            hidden.text(index + 1, 2, row.entrant.name)
        }
        hidden.protect()
        hidden.hide()
        guard let bytes = book.bytes() else { throw fault }
        return bytes
    }

    typealias Look = Workbook.Look
    static let blue: UInt32 = 0x1D4F8F
    private static let title = Look(isBold: true, colour: blue, hasBorder: false, size: 15)
    static let head = Look(isBold: true, colour: 0xFFFFFF, fill: blue, isCentred: true, size: 10.5)
    static let given = Look(fill: 0xF3F5F8)
    static let small = Look(colour: 0x56606E, fill: 0xF3F5F8, size: 9)
    static let centred = Look(fill: 0xF3F5F8, isCentred: true)
    private static let link = Look(colour: 0x0B57B0, fill: 0xF3F5F8, isCentred: true, isUnderlined: true)
    private static let wanted = Look(fill: 0xFFFBE8, isCentred: true, size: 12, isUnlocked: true)
    private static let words = Look(fill: 0xFFFBE8, isUnlocked: true, numberFormat: "@")
    private static let choice = Look(fill: 0xFFFBE8, isCentred: true, isUnlocked: true, numberFormat: "@")

    private var lastRow: Int { SheetLayout.firstRow + max(rows.count, 1) - 1 }

    private func write(to sheet: Workbook.Sheet) {
        let reason = SheetLayout.reason(criteria.count)
        let conflict = SheetLayout.conflict(criteria.count)
        for (column, width) in [6.0, 34, 10].enumerated() { sheet.width(column, width) }
        for column in SheetLayout.firstCriterion..<reason { sheet.width(column, 21) }
        sheet.width(reason, 46)
        sheet.width(conflict, 19)

        sheet.merged(
            0, 0...conflict, "\(editionName.zh) · 评分表 第 \(round) 轮    Score sheet, round \(round)", Self.title)
        sheet.height(0, 30)
        sheet.merged(
            1, 0...2, "评委 judge：\(Visible.text(judge.name))（\(judge.id)）\n企业 applicants：\(rows.count)",
            Look(isBold: true, fill: 0xEEF2F7))
        sheet.height(1, 36)
        for (index, criterion) in criteria.enumerated() {
            let column = SheetLayout.firstCriterion + index
            let own = rows.compactMap { $0.former[criterion.key] }
            sheet.formula(
                1, column, progress(column), text: Self.progress(own, of: rows.count), Self.small)
        }
        sheet.merged(
            1, reason...conflict, "只填黄色单元格，存为 xlsx 寄回。 Fill the yellow cells, save as xlsx, send it back.", Self.small)

        let headers =
            [SheetLayout.numberHeader, SheetLayout.nameHeader, SheetLayout.reportHeader]
            + criteria.map { "\($0.name.zh)\n\($0.name.en)" } + [SheetLayout.reasonHeader, SheetLayout.conflictHeader]
        for (column, header) in headers.enumerated() { sheet.text(SheetLayout.headerRow, column, header, Self.head) }
        sheet.height(SheetLayout.headerRow, 46)
        writeAnchors(to: sheet)
        for (index, row) in rows.enumerated() { write(row, index, to: sheet) }
        let lines = SheetLayout.firstRow...lastRow
        for (index, criterion) in criteria.enumerated() {
            validate(lines, SheetLayout.firstCriterion + index, criterion, in: sheet)
        }
        sheet.choices(lines, SheetLayout.conflict(criteria.count), [SheetLayout.noConflict, SheetLayout.conflict])
        sheet.text(
            lastRow + 1, 0, "\(Self.schema) \(edition) \(round) \(judge.id) \(mark)",
            Look(wraps: false, colour: 0x8A94A3, hasBorder: false, size: 8))
        sheet.freeze(rows: SheetLayout.headerRow + 1, columns: 2)
        sheet.print(landscape: true)
        sheet.protect()
    }

    private func writeAnchors(to sheet: Workbook.Sheet) {
        let row = SheetLayout.anchorRow
        let range = "\(Self.shown(scale.least))–\(Self.shown(scale.most))"
        let steps = Self.shown(scale.step)
        let former = round > 1 ? "\n已填上一轮的分数，可改。 Your former scores stand there; change what you will." : ""
        sheet.merged(
            row, 0...2, "评分标准 anchors\n分数 \(range)，每档 \(steps)。 Scores \(range) in steps of \(steps).\(former)",
            Self.small)
        var longest = 0
        for (index, criterion) in criteria.enumerated() {
            let text = criterion.anchors.map { "\($0.zh)\n\($0.en)" } ?? ""
            longest = max(longest, Self.lines(text, width: 22))
            sheet.text(row, SheetLayout.firstCriterion + index, text, Self.small)
        }
        sheet.text(
            row, SheetLayout.reason(criteria.count),
            "分数与众不同、或材料有疑时请写明依据；下一轮以匿名方式给其他评委参考。\n"
                + "Say why where a score stands out or something is doubtful; in the next round the others read it without your name.",
            Self.small)
        sheet.text(
            row, SheetLayout.conflict(criteria.count),
            "与该企业有利害关系时选“\(SheetLayout.conflict)”，该行不计分。\nThen the row does not count.", Self.small)
        sheet.height(row, min(400, max(64, Double(longest) * 12.5 + 8)))
    }

    private func write(_ row: Row, _ index: Int, to sheet: Workbook.Sheet) {
        let line = SheetLayout.firstRow + index
        sheet.number(line, SheetLayout.number, Double(index + 1), Self.centred)
        sheet.text(line, SheetLayout.name, row.entrant.name, Self.given)
        let address = (reports ?? "external:../../packets") + "/\(row.entrant.packet)/report.html"
        sheet.link(line, SheetLayout.report, to: address, "查看 open", Self.link)
        for (index, criterion) in criteria.enumerated() {
            let column = SheetLayout.firstCriterion + index
            if let score = row.former[criterion.key] {
                sheet.number(line, column, score, Self.wanted)
            } else {
                sheet.text(line, column, "", Self.wanted)
            }
        }
        sheet.text(line, SheetLayout.reason(criteria.count), row.formerReason, Self.words)
        sheet.text(line, SheetLayout.conflict(criteria.count), "", Self.choice)
        sheet.height(line, 34)
    }

    /// A list of all steps where it is short enough to choose from, else a range.
    private func validate(_ rows: ClosedRange<Int>, _ column: Int, _ criterion: Criterion, in sheet: Workbook.Sheet) {
        let steps = Int(((scale.most - scale.least) / scale.step).rounded())
        let words = (0...min(steps, 60)).map { Self.shown(scale.least + Double($0) * scale.step) }
        if steps <= 60, words.joined(separator: ",").utf8.count <= 250 {
            sheet.choices(rows, column, words)
            return
        }
        sheet.numbers(
            rows, column, scale.least...scale.most, title: criterion.name.zh,
            hint: "\(Self.shown(scale.least))–\(Self.shown(scale.most))", isWhole: scale.step == scale.step.rounded())
    }

    /// Without a fraction where there is none, and without the noise of binary fractions.
    static func shown(_ number: Double) -> String {
        let rounded = (number * 10_000).rounded() / 10_000
        return Int(exactly: rounded).map(String.init) ?? rounded.description
    }

    /// Lines that a text takes in a column, where a Chinese character is as wide as two others.
    static func lines(_ text: String, width: Int) -> Int {
        text.split(separator: "\n").reduce(0) { sum, line in
            let length = line.unicodeScalars.reduce(0) { $0 + ($1.value < 0x1100 ? 1 : 2) }
            return sum + max(1, (length + width - 1) / width)
        }
    }
}
