import Text
import Values

/// A copy of the desk that was saved into the inbox, as its cells read.
public struct DeskReturn: Sendable {
    /// The rows in which something was filled in, in their order.
    public var decisions: [DeskDecision]
    /// Fields of scanned forms that were confirmed or corrected: packet, key and value.
    public var confirmations: [Confirmation]
    /// What the copy has of the desk's secret; nil where it was left out.
    public var secret: String?

    public struct Confirmation: Equatable, Sendable {
        public var packet: String
        public var key: String
        public var value: String
    }

    /// The texts of one sheet's cells, row by row; blank cells are empty.
    public struct Sheet: Sendable {
        public var name: String
        public var rows: [[String]]

        public init(name: String, rows: [[String]]) {
            self.name = name
            self.rows = rows
        }
    }

    /// nil where the workbook is no copy of the desk.
    public init?(_ sheets: [Sheet]) {
        // The headings suffice: a program may drop the hidden sheet, and with it the stamps.
        guard let first = sheets.first(where: { Self.begins($0, with: Desk.headers) }) else { return nil }
        let mark = sheets.first { $0.name == Desk.mark && $0.rows.first?.first == Desk.schema }
        let own = mark?.rows.first.flatMap { $0.count > 2 && !$0[2].trimmed.isEmpty ? $0[2].trimmed : nil }
        let shown = first.rows.first.flatMap { $0.count > Desk.headers.count ? $0[Desk.headers.count].trimmed : nil }
        secret =
            own ?? shown.flatMap { $0.hasPrefix(Desk.secretLead) ? String($0.dropFirst(Desk.secretLead.count)) : nil }
        var stamps: [String: String] = [:]
        for row in mark?.rows.dropFirst() ?? [] where row.count >= 2 { stamps[row[0]] = row[1] }
        decisions = Self.decisions(first.rows.dropFirst(), stamps)
        let proposals = sheets.first { Self.begins($0, with: Desk.proposalHeaders) }
        confirmations = (proposals?.rows.dropFirst() ?? []).compactMap { row in
            guard row.count > 5, !row[5].trimmed.isEmpty, !row[0].isEmpty, !row[1].isEmpty else { return nil }
            return Confirmation(packet: row[0].trimmed, key: row[1].trimmed, value: row[5].trimmed)
        }
    }

    private static func begins(_ sheet: Sheet, with headers: [String]) -> Bool {
        guard let row = sheet.rows.first, row.count >= headers.count else { return false }
        return zip(row, headers).allSatisfy { $0.trimmed == $1 }
    }

    private static func decisions(_ rows: ArraySlice<[String]>, _ stamps: [String: String]) -> [DeskDecision] {
        var decisions = rows.compactMap { row -> DeskDecision? in
            func cell(_ column: Int) -> String { column < row.count ? row[column].trimmed : "" }
            guard !(cell(3) + cell(4) + cell(5)).isEmpty else { return nil }
            var decision = DeskDecision(
                packet: cell(0), kind: kind(cell(3)), decision: cell(3), name: cell(4), reason: cell(5),
                stamp: stamps[cell(0)])
            decision.fault = fault(decision)
            return decision
        }
        // Two rows on one packet that do not say the same are both unclear.
        let kinds = Dictionary(grouping: decisions, by: \.packet).mapValues { Set($0.map(\.kind)) }
        for index in decisions.indices where kinds[decisions[index].packet]?.count ?? 0 > 1 {
            decisions[index].fault = Bilingual(
                zh: "同一材料包有两行不同的决定", en: "two rows decide differently on this packet")
        }
        for index in decisions.indices where decisions[index].fault != nil { decisions[index].kind = nil }
        return decisions
    }

    private static func fault(_ decision: DeskDecision) -> Bilingual? {
        if decision.packet.isEmpty { return Bilingual(zh: "缺材料包编号", en: "the packet's number is missing") }
        if decision.kind == nil {
            return decision.decision.isEmpty
                ? Bilingual(zh: "没有选择决定", en: "no decision is chosen")
                : Bilingual(
                    zh: "看不懂这个决定，请从列表中选择", en: "this decision is not one of the list; choose one from it")
        }
        if decision.name.isEmpty { return Bilingual(zh: "没有写姓名", en: "the name is missing") }
        if decision.reason.isEmpty { return Bilingual(zh: "没有写理由", en: "the reason is missing") }
        return nil
    }

    /// Either half of a word of the list, or all of it; nothing else is guessed.
    private static func kind(_ text: String) -> DeskDecision.Kind? {
        let folded = Folding.fold(text)
        return DeskDecision.Kind.allCases.first { kind in
            let halves = kind.words.split(separator: " ").map(String.init) + [kind.words]
            return halves.contains { Folding.fold($0) == folded }
        }
    }
}
