import Edition
import Values

extension PublishedFiles {
    private static let page = (width: 595.28, height: 841.89)
    private static let margin = 56.0

    /// The list on A4: real text in embedded fonts, broken into lines by the rules of Chinese.
    public func pdf(_ list: PublishedList) throws(DrawingFault) -> [UInt8] {
        let fault = DrawingFault(file: "list.pdf")
        let canvas = Canvas.pdf(
            width: Self.page.width, height: Self.page.height, title: edition.name.zh, author: edition.organiser.zh,
            date: "\(list.published)T00:00:00Z")
        guard let canvas else { throw fault }
        let width = Self.page.width - 2 * Self.margin
        canvas.fill(0, 0, Self.page.width, 9, 0x1D4F8F)
        var y = 74.0
        y += canvas.text(edition.name.zh, Self.margin, y, size: 22, isBold: true, width: width) + 4
        y += canvas.text(edition.name.en, Self.margin, y, size: 10.5, 0x56606E, width: width) + 14
        let line = "\(edition.organiser.zh)　\(list.published)　第 \(list.version) 版　共 \(list.listed.count) 家"
        y += canvas.text(line, Self.margin, y, size: 10, width: width) + 16
        var number = 1
        y = head(canvas, y, width)
        for company in list.listed {
            let needed = row(canvas, company, y, width, draws: false)
            if y + needed > Self.page.height - 70 {
                foot(canvas, number, list)
                canvas.endPage()
                number += 1
                canvas.fill(0, 0, Self.page.width, 9, 0x1D4F8F)
                y = head(canvas, 46, width)
            }
            y += row(canvas, company, y, width, draws: true)
        }
        foot(canvas, number, list)
        canvas.endPage()
        guard let bytes = canvas.finish() else { throw fault }
        return bytes
    }

    private func head(_ canvas: Canvas, _ y: Double, _ width: Double) -> Double {
        canvas.text("编号 Serial", Self.margin + 44, y, size: 8.5, 0x56606E)
        canvas.text("企业 Company", Self.margin + 150, y, size: 8.5, 0x56606E)
        canvas.fill(Self.margin, y + 16, width, 1, 0x1D4F8F)
        return y + 20
    }

    private func row(
        _ canvas: Canvas, _ company: PublishedList.Company, _ y: Double, _ width: Double, draws: Bool
    ) -> Double {
        let left = Self.margin + 150
        let room = width - 150
        var height = 7.0
        height += canvas.text(
            Shown.text(company.name), left, y + height, size: 11.5, isBold: true, width: room, draws: draws)
        var lines = [company.nameEn].compactMap { $0 }
        lines += company.fields.map { "\($0.label.zh)：\($0.value)" }
        for line in lines {
            height += canvas.text(
                Shown.text(line), left, y + height, size: 8.5, 0x56606E, width: room, draws: draws)
        }
        if draws {
            if let rank = company.rank {
                canvas.text(
                    String(rank), Self.margin, y + 7, size: 11.5, 0x1D4F8F, isBold: true, width: 34, align: .right)
            }
            canvas.text(company.serial, Self.margin + 44, y + 8.5, size: 9.5, width: 104)
            canvas.fill(Self.margin, y + height + 6, width, 0.5, 0xDCDFE4)
        }
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
