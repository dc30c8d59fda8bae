import Edition
import Values

extension PublishedFiles {
    private static let page = (width: 595.28, height: 841.89)
    private static let margin = 56.0
    /// Where the columns begin: serial and code, company.
    private static let serialColumn = 44.0
    private static let nameColumn = 158.0

    /// The list on A4: real text in embedded fonts, broken into lines by the rules of Chinese, under tags that say what is
    /// a heading and what a row of the table.
    public func pdf(_ list: PublishedList) throws(DrawingFault) -> [UInt8] {
        let fault = DrawingFault(file: "list.pdf")
        let canvas = Canvas.pdf(
            width: Self.page.width, height: Self.page.height, title: "\(edition.name.zh) \(edition.name.en)",
            author: "\(edition.organiser.zh) \(edition.organiser.en)", subject: "名单 The list",
            date: "\(list.published)T00:00:00Z")
        guard let canvas else { throw fault }
        canvas.tagged("Document") { draw(list, on: canvas) }
        guard let bytes = canvas.finish() else { throw fault }
        return PDFLanguage.added("zh-CN", to: bytes)
    }

    private func draw(_ list: PublishedList, on canvas: Canvas) {
        let width = Self.page.width - 2 * Self.margin
        canvas.fill(0, 0, Self.page.width, 9, 0x1D4F8F)
        var y = 74.0
        y += canvas.tagged("H1") {
            canvas.text(edition.name.zh, Self.margin, y, size: 22, isBold: true, width: width)
        }
        y += 4
        y += canvas.tagged("P") {
            canvas.text(edition.name.en, Self.margin, y, size: 10.5, 0x56606E, width: width)
        }
        y += 14
        let isRanked = list.listed.contains { $0.rank != nil }
        let zh =
            "\(edition.organiser.zh)　\(list.published)　第 \(list.version) 版　共 \(list.listed.count) 家"
            + (isRanked ? "" : "　排名不分先后")
        y += canvas.tagged("P") { canvas.text(zh, Self.margin, y, size: 10, width: width) }
        let en =
            "\(edition.organiser.en) · \(list.published) · version \(list.version) · \(list.listed.count) companies"
            + (isRanked ? "" : " · in no order of rank")
        y += canvas.tagged("P") { canvas.text(en, Self.margin, y + 2, size: 8.5, 0x56606E, width: width) }
        if !list.ruleChanges.isEmpty {
            let days = list.ruleChanges.joined(separator: "、")
            y += canvas.tagged("P") {
                canvas.text(
                    "评分开始以后规则有改动 The rules were changed after scoring had opened: \(days)", Self.margin, y + 2,
                    size: 8.5, 0x56606E, width: width)
            }
        }
        y += 18
        var number = 1
        canvas.tagged("Table") {
            canvas.tagged("TR") { y = head(canvas, y, width, isTagged: true) }
            for company in list.listed {
                let needed = row(canvas, company, y, width, draws: false)
                if y + needed > Self.page.height - 70 {
                    foot(canvas, number, list)
                    canvas.endPage()
                    number += 1
                    canvas.fill(0, 0, Self.page.width, 9, 0x1D4F8F)
                    y = head(canvas, 46, width, isTagged: false)
                }
                y += canvas.tagged("TR") { row(canvas, company, y, width, draws: true) }
            }
        }
        foot(canvas, number, list)
        canvas.endPage()
    }

    /// - Parameter isTagged: repeated on later pages it is no further row of the table.
    private func head(_ canvas: Canvas, _ y: Double, _ width: Double, isTagged: Bool) -> Double {
        let columns = [("编号 Serial", Self.serialColumn), ("企业 Company", Self.nameColumn)]
        for (text, x) in columns {
            let draw = { _ = canvas.text(text, Self.margin + x, y, size: 8.5, 0x56606E) }
            if isTagged { canvas.tagged("TH", draw) } else { draw() }
        }
        canvas.fill(Self.margin, y + 16, width, 1, 0x1D4F8F)
        return y + 20
    }

    /// - Returns: its height.
    private func row(
        _ canvas: Canvas, _ company: PublishedList.Company, _ y: Double, _ width: Double, draws: Bool
    ) -> Double {
        let left = Self.margin + Self.nameColumn
        let room = width - Self.nameColumn
        if draws {
            canvas.tagged("TD") {
                if let rank = company.rank {
                    canvas.text(
                        String(rank), Self.margin, y + 7, size: 11.5, 0x1D4F8F, isBold: true, width: 34, align: .right)
                }
                canvas.text(company.serial, Self.margin + Self.serialColumn, y + 8.5, size: 9.5, width: 110)
                if let code = company.code {
                    canvas.text(code, Self.margin + Self.serialColumn, y + 21, size: 7.5, 0x56606E, width: 110)
                }
            }
        }
        let name = { () -> Double in
            var height = 7.0
            height += canvas.text(
                Shown.text(company.name), left, y + height, size: 11.5, isBold: true, width: room, draws: draws)
            var lines = [company.nameEn].compactMap { $0 }
            lines += company.fields.map { "\($0.label.zh) \($0.label.en)：\($0.value)" }
            if let score = company.score {
                lines.append("得分 Score：\(Figures.number((score * 100).rounded() / 100))")
            }
            for line in lines {
                height += canvas.text(
                    Shown.text(line), left, y + height, size: 8.5, 0x56606E, width: room, draws: draws)
            }
            return height
        }
        let height = max(draws ? canvas.tagged("TD", name) : name(), company.code == nil ? 22 : 32)
        if draws { canvas.fill(Self.margin, y + height + 6, width, 0.5, 0xDCDFE4) }
        return height + 7
    }

    private func foot(_ canvas: Canvas, _ number: Int, _ list: PublishedList) {
        let width = Self.page.width - 2 * Self.margin
        let y = Self.page.height - 48
        if let key = list.keyFingerprint {
            canvas.text("核验 Verify \(key)", Self.margin, y, size: 6.5, 0x56606E, width: width - 60)
        }
        canvas.text("\(number)", Self.margin, y, size: 8.5, 0x56606E, width: width, align: .right)
    }
}
