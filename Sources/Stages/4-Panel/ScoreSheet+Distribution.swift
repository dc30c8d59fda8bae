internal import Values
internal import Workbooks

/// The judge's own scores so far, as formulas over the first sheet: they follow every change.
extension ScoreSheet {
    private func range(_ column: Int) -> String {
        let letters = SheetLayout.letters(column)
        return
            "'评分 scores'!$\(letters)$\(SheetLayout.firstRow + 1):$\(letters)$\(SheetLayout.firstRow + max(rows.count, 1))"
    }

    func progress(_ column: Int) -> String {
        let cells = range(column)
        return
            "=\"已评 scored \"&COUNT(\(cells))&\" / \(rows.count)\"&IF(COUNT(\(cells))=0,\"\",CHAR(10)&\"平均 mean \"&TEXT(AVERAGE(\(cells)),\"0.00\"))"
    }

    /// What that formula gives.
    static func progress(_ scores: [Double], of count: Int) -> String {
        guard !scores.isEmpty else { return "已评 scored 0 / \(count)" }
        return "已评 scored \(scores.count) / \(count)\n平均 mean \(twoPlaces(scores.reduce(0, +) / Double(scores.count)))"
    }

    private static func twoPlaces(_ number: Double) -> String {
        let hundredths = Int((number * 100).rounded())
        let rest = abs(hundredths) % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }

    /// The scale in at most twelve classes; each reaches up to the next, the last includes its upper end.
    private var classes: [(from: Double, to: Double)] {
        let width = scale.most - scale.least
        let isWhole = width.rounded() == width && width <= 11
        let count = isWhole ? Int(width) + 1 : 10
        let step = isWhole ? 1 : width / 10
        return (0..<count).map { (scale.least + Double($0) * step, scale.least + Double($0 + 1) * step) }
    }

    func writeDistribution(to sheet: Workbook.Sheet) {
        sheet.width(0, 16)
        for index in criteria.indices { sheet.width(index + 1, 30) }
        sheet.merged(
            0, 0...max(criteria.count, 1), "我的评分分布（随填写更新） My own scores so far, live",
            Look(isBold: true, colour: Self.blue, hasBorder: false, size: 13))
        sheet.height(0, 26)
        sheet.text(1, 0, "", Self.head)
        for (index, criterion) in criteria.enumerated() {
            sheet.text(1, index + 1, "\(criterion.name.zh)\n\(criterion.name.en)", Self.head)
        }
        sheet.height(1, 40)
        let measures = [
            ("已评 scored", "COUNT"), ("平均 mean", "AVERAGE"), ("中位 median", "MEDIAN"), ("最低 lowest", "MIN"),
            ("最高 highest", "MAX"),
        ]
        for (line, measure) in measures.enumerated() {
            sheet.text(line + 2, 0, measure.0, Self.given)
            for (index, criterion) in criteria.enumerated() {
                let cells = range(SheetLayout.firstCriterion + index)
                let own = rows.compactMap { $0.former[criterion.key] }.sorted()
                let formula =
                    measure.1 == "COUNT"
                    ? "=COUNT(\(cells))" : "=IF(COUNT(\(cells))=0,\"\",ROUND(\(measure.1)(\(cells)),2))"
                if let value = Self.measure(measure.1, own) {
                    sheet.formula(line + 2, index + 1, formula, value: value, Self.centred)
                } else {
                    sheet.formula(line + 2, index + 1, formula, text: "", Self.centred)
                }
            }
        }
        let bar = Look(wraps: false, colour: 0x2F6DB5, fill: 0xF3F5F8)
        for (line, one) in classes.enumerated() {
            let row = line + measures.count + 3
            let isLast = line == classes.count - 1
            sheet.text(
                row, 0, isLast ? "\(Self.shown(one.from)) –" : "\(Self.shown(one.from)) – <\(Self.shown(one.to))",
                Self.given)
            for (index, criterion) in criteria.enumerated() {
                let cells = range(SheetLayout.firstCriterion + index)
                let upper = isLast ? "" : "-COUNTIF(\(cells),\">=\(Self.shown(one.to))\")"
                let count = "COUNTIF(\(cells),\">=\(Self.shown(one.from))\")\(upper)"
                let own = rows.compactMap { $0.former[criterion.key] }
                    .count { $0 >= one.from - 1e-9 && (isLast || $0 < one.to - 1e-9) }
                sheet.formula(
                    row, index + 1, "=IF(\(count)=0,\"\",REPT(\"█\",MIN(18,\(count)))&\" \"&(\(count)))",
                    text: own == 0 ? "" : String(repeating: "█", count: min(18, own)) + " \(own)", bar)
            }
        }
        sheet.print(landscape: true)
        sheet.protect()
    }

    private static func measure(_ name: String, _ sorted: [Double]) -> Double? {
        if name == "COUNT" { return Double(sorted.count) }
        guard let first = sorted.first, let last = sorted.last else { return nil }
        let middle = sorted.count / 2
        let value: Double =
            switch name {
            case "MIN": first
            case "MAX": last
            case "MEDIAN": sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
            default: sorted.reduce(0, +) / Double(sorted.count)
            }
        return (value * 100).rounded() / 100
    }

    /// Where the panel differed most on this judge's applicants: own score, everybody's scores in order, the reasons.
    func writeDisagreements(to sheet: Workbook.Sheet) {
        for (column, width) in [34.0, 24, 10, 10, 30, 70].enumerated() { sheet.width(column, width) }
        sheet.merged(
            0, 0...5, "上一轮分歧最大之处（匿名） Where the panel differed most in the round before, without names",
            Look(isBold: true, colour: Self.blue, hasBorder: false, size: 13))
        sheet.height(0, 26)
        let headers = ["参评企业 applicant", "指标 criterion", "本人 own", "中位 median", "全部分数 all scores", "各方理由 reasons"]
        for (column, header) in headers.enumerated() { sheet.text(1, column, header, Self.head) }
        sheet.height(1, 34)
        let names = Dictionary(criteria.map { ($0.key, $0.name) }, uniquingKeysWith: { first, _ in first })
        for (index, one) in disagreements.enumerated() {
            let row = index + 2
            let name = names[one.criterion]
            let own = rows.first { $0.entrant.key == one.applicant }?.former[one.criterion]
            let reasons = one.opinions.filter { !$0.reason.isEmpty }
                .map { "\(Self.shown($0.score))：\($0.reason)" }.joined(separator: "\n")
            sheet.text(row, 0, one.name, Self.given)
            sheet.text(row, 1, name.map { "\($0.zh)\n\($0.en)" } ?? one.criterion, Self.given)
            sheet.text(row, 2, own.map(Self.shown) ?? "", Self.centred)
            sheet.text(row, 3, Self.shown(one.median), Self.centred)
            sheet.text(row, 4, one.opinions.map { Self.shown($0.score) }.joined(separator: "  "), Self.centred)
            sheet.text(row, 5, reasons, Self.given)
            sheet.height(row, min(300, max(34, Double(Self.lines(reasons, width: 70)) * 14 + 6)))
        }
        sheet.freeze(rows: 2)
        sheet.print(landscape: true)
        sheet.protect()
    }
}
