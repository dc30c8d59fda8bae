import Text

/// The head of a table that says which column holds the answers: 序号, 指标, 单位, 填写内容, 备注.
struct TableHeader {
    /// The row of the head, or -1.
    var row = -1
    var valueColumn: Int?
    var unitColumn: Int?

    private static let values: Set<String> = [
        "填写内容", "填报内容", "填写", "填报", "内容", "填写栏", "填写处", "数据", "数值", "填报数据", "填报数值", "指标值", "答复", "企业填写", "单位填写",
        "申报内容", "具体内容", "信息", "情况", "实际值", "结果", "企业填报", "填写信息", "填报值", "填写值", "value", "answer", "response", "content",
        "details",
    ]
    private static let names: Set<String> = [
        "评估维度", "维度", "指标", "项目", "序号", "填写项目", "指标名称", "项目名称", "字段", "内容项", "类别", "评价指标", "填报项目", "评选指标", "名称", "item",
        "indicator", "no", "编号", "分类", "一级指标", "二级指标",
    ]

    private static let units: Set<String> = ["单位", "计量单位", "unit", "数据单位", "指标单位"]

    init(table: FormTable, caseYear: Int) {
        for row in 0..<min(4, table.rows) {
            let cells = table.cells(inRow: row)
            guard cells.count >= 2 else { continue }
            let words = cells.map { Folding.fold(table.cells[$0].text) }
            guard words.contains(where: { Self.names.contains($0) }) else { continue }
            var value = cells.indices.first { Self.values.contains(words[$0]) && !isName(words, $0) }
            if value == nil {
                value = cells.indices.first { index in
                    Label.years(in: table.cells[cells[index]].text) == [caseYear] && words[index].count <= 8
                }
            }
            // Behind the column of units stand the figures, whatever their head is called.
            if value == nil, let unit = words.firstIndex(where: { Self.units.contains($0) }), unit > 0 {
                value = unit + 1 < cells.count ? unit + 1 : nil
            }
            guard let value else { continue }
            self.row = row
            valueColumn = table.cells[cells[value]].column
            unitColumn = cells.indices.first { Self.units.contains(words[$0]) }
                .map { table.cells[cells[$0]].column }
            return
        }
    }

    /// A word that could head either column heads the names where nothing else does.
    private func isName(_ words: [String], _ index: Int) -> Bool {
        index == 0 || !words[..<index].contains { Self.names.contains($0) }
    }
}
