public import Edition
import Values
public import Workbooks

/// `outbox/desk.xlsx`: what waits for a person, with columns for the decision, who took it and why. A copy saved into
/// the inbox is carried out row by row.
public enum Desk {
    /// The first row of the first sheet.
    public static let headers = [
        "材料包 packet", "参评企业 applicant", "原因 why", "决定 decision", "姓名 name", "理由 reason", "回执 answer",
    ]
    /// The first row of the sheet with the fields of scanned forms.
    public static let proposalHeaders = [
        "材料包 packet", "栏目代码 key", "栏目 field", "识别结果 proposed", "图 crop", "确认或更正 value",
    ]
    /// Behind them, for the eye alone.
    private static let confidenceHeader = "把握 confidence"
    /// Below it a proposal is coloured: of what is surer, next to nothing was misread when it was measured.
    private static let sure = 0.9
    /// The name of a hidden sheet by which a copy is recognised, whatever its file is called.
    public static let mark = "pingxuan.desk"
    public static let schema = "pingxuan.desk/1"

    /// Before the secret, at the end of the first row: a program may drop the hidden sheet.
    static let secretLead = "标记 mark "

    /// Always the same bytes for the same rows.
    /// - Parameter secret: by which a copy is told from what a stranger made to look like one.
    public static func xlsx(
        _ rows: [DeskRow], proposals: [DeskProposal] = [], edition: Edition, secret: String
    ) throws(WorkbookFault) -> [UInt8] {
        let fault = WorkbookFault(file: "desk.xlsx")
        guard let book = Workbook(title: "待人工处理 Desk", author: edition.organiser.zh), let sheet = book.sheet("待处理 desk")
        else { throw fault }
        book.property(mark, edition.key)
        write(rows, to: sheet)
        sheet.width(headers.count, 44)
        sheet.text(0, headers.count, secretLead + secret, given)
        if !proposals.isEmpty {
            guard let sheet = book.sheet("扫描件 scans") else { throw fault }
            write(proposals, to: sheet)
        }
        guard let hidden = book.sheet(mark) else { throw fault }
        hidden.text(0, 0, schema)
        hidden.text(0, 1, edition.key)
        hidden.text(0, 2, secret)
        for (index, row) in rows.enumerated() {
            hidden.text(index + 1, 0, row.packet)
            hidden.text(index + 1, 1, row.stamp)
        }
        hidden.hide()
        guard let bytes = book.bytes() else { throw fault }
        return bytes
    }

    private typealias Look = Workbook.Look
    private static let head = Look(isBold: true, colour: 0xFFFFFF, fill: 0x1D4F8F)
    private static let given = Look(fill: 0xF3F5F8, size: 10)
    private static let wanted = Look(fill: 0xFFFBE8, size: 10.5, numberFormat: "@")
    private static let doubtful = Look(fill: 0xFDE9D9, size: 10)
    private static let refused = Look(colour: 0xA3231A, size: 10)

    private static func write(_ rows: [DeskRow], to sheet: Workbook.Sheet) {
        for (column, width) in [17.0, 32, 46, 18, 13, 36, 40].enumerated() { sheet.width(column, width) }
        for (column, header) in headers.enumerated() { sheet.text(0, column, header, head) }
        sheet.height(0, 26)
        for (index, row) in rows.enumerated() {
            let line = index + 1
            sheet.text(line, 0, row.packet, given)
            sheet.text(line, 1, Shown.text(row.applicant), given)
            let why = row.why.zh.isEmpty && row.why.en.isEmpty ? "" : "\(row.why.zh)\n\(row.why.en)"
            sheet.text(line, 2, Shown.text(why), given)
            sheet.text(line, 3, Shown.text(row.decision), wanted)
            sheet.text(line, 4, Shown.text(row.name), wanted)
            sheet.text(line, 5, Shown.text(row.reason), wanted)
            sheet.text(line, 6, row.answer.map { Shown.text("\($0.zh)\n\($0.en)") } ?? "", refused)
            sheet.height(line, row.why.en.utf8.count > 90 || row.answer != nil ? 62 : 40)
        }
        sheet.choices(1...max(rows.count, 1), 3, DeskDecision.Kind.allCases.map(\.words))
        sheet.freeze(rows: 1)
        sheet.print(landscape: true)
    }

    private static func write(_ proposals: [DeskProposal], to sheet: Workbook.Sheet) {
        for (column, width) in [17.0, 20, 32, 34, 48, 34].enumerated() { sheet.width(column, width) }
        for (column, header) in (proposalHeaders + [confidenceHeader]).enumerated() {
            sheet.text(0, column, header, head)
        }
        sheet.width(proposalHeaders.count, 16)
        sheet.height(0, 26)
        for (index, proposal) in proposals.enumerated() {
            let line = index + 1
            let proposed = Shown.text(proposal.proposed)
            sheet.text(line, 0, proposal.packet, given)
            sheet.text(line, 1, proposal.key, given)
            sheet.text(line, 2, proposal.label, given)
            let isSure = (proposal.confidence ?? 0) >= sure
            sheet.text(line, 3, proposed, isSure || proposed.isEmpty ? given : doubtful)
            if let confidence = proposal.confidence, !proposed.isEmpty {
                sheet.text(line, proposalHeaders.count, "\(Int((confidence * 100).rounded()))%", given)
            }
            sheet.text(line, 4, "", given)
            sheet.text(line, 5, "", wanted)
            sheet.height(line, 44)
            if let crop = proposal.crop, let size = PictureSize.jpeg(crop), size.width > 0, size.height > 0 {
                // The cell is 340 pixels wide and 58 high.
                sheet.picture(
                    line, 4, crop, scale: min(1, 330 / Double(size.width), 52 / Double(size.height)))
            }
            // Choosing the proposal confirms it, writing another value corrects it.
            if !proposed.isEmpty { sheet.choices(line...line, 5, [proposed], refuses: false) }
        }
        sheet.freeze(rows: 1)
        sheet.print(landscape: true)
    }
}
