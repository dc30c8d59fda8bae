internal import Text
public import Values

/// Holds a workbook that came back against the round for which it was made: each row is accepted, or named with its cell
/// and the reason. Nothing is guessed.
public struct ScoreCheck: Sendable {
    private let assignment: Assignment
    private let isOpen: Bool
    private let conflicts: [Conflict]
    private let marks: Set<String>

    /// - Parameters:
    ///   - assignment: of the latest round.
    ///   - isOpen: The round was not closed yet.
    ///   - conflicts: as they are known now.
    ///   - marks: of every workbook that was written for the round.
    public init(assignment: Assignment, isOpen: Bool, conflicts: [Conflict], marks: Set<String>) {
        self.assignment = assignment
        self.isOpen = isOpen
        self.conflicts = conflicts
        self.marks = marks
    }

    /// What can be taken from a workbook.
    /// - Parameter sha256: of its bytes.
    public func check(_ sheet: ScoreReturn, sha256: String) -> SheetImport {
        let label = sheet.label
        var result = SheetImport(
            round: assignment.round,
            judge: label.flatMap { assignment.member($0.judge)?.id } ?? "", sha256: sha256, isUsable: false)
        if let fault = fault(of: sheet) {
            result.faults = [SheetFault(reason: fault)]
            return result
        }
        guard sheet.rows.contains(where: { !$0.isBlank }) else {
            result.faults = [
                SheetFault(
                    reason: Bilingual(zh: "评分表是空的，一个分数也没有填", en: "the workbook is empty: no score is filled in"))
            ]
            return result
        }
        result.isUsable = true
        var seen: Set<String> = []
        for row in sheet.rows { take(row, of: sheet, into: &result, &seen) }
        return result
    }

    /// What is wrong with the workbook as a whole.
    private func fault(of sheet: ScoreReturn) -> Bilingual? {
        guard let label = sheet.label else {
            return Bilingual(
                zh: "看不出是谁的、哪一轮的评分表：标记已丢失。请用原发的评分表填写",
                en:
                    "whose it is and of which round cannot be told, its mark is gone: fill in the workbook that was sent"
            )
        }
        if label.edition != assignment.edition {
            return Bilingual(
                zh: "这是另一届（\(Visible.text(label.edition))）的评分表，本届是 \(assignment.edition)",
                en: "it is of another edition (\(Visible.text(label.edition))); this one is \(assignment.edition)")
        }
        guard let member = assignment.member(label.judge) else {
            let shown = Visible.text(label.judge)
            return Bilingual(zh: "没有编号为“\(shown)”的评委", en: "there is no judge “\(shown)” on the panel")
        }
        if label.round < assignment.round {
            return Bilingual(
                zh: "这是第 \(label.round) 轮的评分表，现在是第 \(assignment.round) 轮",
                en: "it is of round \(label.round), and this is round \(assignment.round)")
        }
        if label.round > assignment.round {
            return Bilingual(
                zh: "第 \(label.round) 轮还没有开始", en: "round \(label.round) has not begun")
        }
        if !isOpen {
            return Bilingual(zh: "第 \(label.round) 轮已经关闭", en: "round \(label.round) is closed")
        }
        if assignment.withdrawn.contains(member.id) {
            return Bilingual(zh: "评委“\(member.name)”已退出", en: "the judge “\(member.name)” has withdrawn")
        }
        guard marks.contains(label.mark) else {
            return Bilingual(
                zh: "校验标记不符：锁定的内容被改动过，或不是发出的评分表。请用原发的评分表填写",
                en:
                    "its mark does not fit: something under the lock was changed, or it is none that was sent. Fill in the workbook that was sent"
            )
        }
        if sheet.criteria != assignment.criteria.count {
            return Bilingual(
                zh: "评分列有 \(sheet.criteria) 个，应为 \(assignment.criteria.count) 个：锁定的内容被改动过",
                en:
                    "it has \(sheet.criteria) columns of scores instead of \(assignment.criteria.count): it was changed under the lock"
            )
        }
        return nil
    }

    private func take(
        _ row: ScoreReturn.Row, of sheet: ScoreReturn, into result: inout SheetImport, _ seen: inout Set<String>
    ) {
        func refuse(_ column: Int, _ zh: String, _ en: String) {
            result.faults.append(
                SheetFault(
                    applicant: Visible.text(String(row.name.prefix(200))), cell: SheetLayout.cell(row.line, column),
                    reason: Bilingual(zh: zh, en: en)))
        }
        guard let entrant = entrant(of: row, in: sheet) else {
            let isKnown = assignment.entrants.contains { Self.same($0.name, row.name) }
            return refuse(
                SheetLayout.name,
                isKnown ? "企业名称与锁定的不符，此行被改动过" : "没有这家参评企业，锁定的名称被改动过",
                isKnown
                    ? "the name is not the one that was locked here: the row was changed"
                    : "there is no such applicant: the locked name was changed")
        }
        if row.isBlank { return }
        guard seen.insert(entrant.key).inserted else {
            return refuse(SheetLayout.name, "这家企业出现了两次", "this applicant stands here twice")
        }
        guard assignment.applicants(of: result.judge).contains(entrant.key) else {
            return refuse(SheetLayout.name, "这家企业已不由该评委评分", "this applicant is not, or no longer, this judge's")
        }
        if let column = row.merged {
            return refuse(column, "单元格被合并，看不出分数属于谁", "cells were merged: whose score it is cannot be told")
        }
        if let conflict = conflicts.first(where: { $0.judge == result.judge && $0.applicant == entrant.key }),
            conflict.kind != .recused
        {
            return refuse(
                SheetLayout.name, "须回避，不计分：\(conflict.evidence.zh)",
                "a conflict of interest, so the score does not count: \(conflict.evidence.en)")
        }
        switch Self.declaration(row.conflict) {
        case nil:
            return refuse(
                SheetLayout.conflict(sheet.criteria), "看不懂回避声明，请从列表中选择",
                "the declaration of conflict is not one of the list: choose one from it")
        case true?:
            result.recused.append(entrant.key)
            if row.hasScores {
                refuse(
                    SheetLayout.conflict(sheet.criteria), "已声明回避，分数不计",
                    "a conflict is declared, so the scores do not count")
            }
            return
        case false?: break
        }
        var scores: [JudgeScore] = []
        let reason = ScoreText.isBlank(row.reason) ? nil : String(row.reason.prefix(2_000))
        for (index, criterion) in assignment.criteria.enumerated() {
            let column = SheetLayout.firstCriterion + index
            let text = row.scores[index]
            if ScoreText.isBlank(text) { return refuse(column, "缺这一项分数", "this score is missing") }
            let shown = Visible.text(String(text.prefix(40)))
            guard let number = ScoreText.number(text) else {
                return refuse(column, "“\(shown)”不是数字", "“\(shown)” is not a number")
            }
            let scale = assignment.scale
            guard let score = scale.score(number) else {
                let range = "\(ScoreSheet.shown(scale.least))–\(ScoreSheet.shown(scale.most))"
                let step = ScoreSheet.shown(scale.step)
                return refuse(
                    column, "“\(shown)”不在范围内：\(range)，每档 \(step)",
                    "“\(shown)” is out of range: \(range) in steps of \(step)")
            }
            scores.append(
                JudgeScore(
                    judge: result.judge, applicant: entrant.key, criterion: criterion, score: score, reason: reason))
        }
        result.scores += scores
    }

    /// By the hidden sheet's key and the name both; by the name alone where that sheet was dropped.
    private func entrant(of row: ScoreReturn.Row, in sheet: ScoreReturn) -> Assignment.Entrant? {
        guard sheet.keys.isEmpty else {
            guard let key = sheet.keys[row.line], let entrant = assignment.entrant(key) else { return nil }
            return Self.same(entrant.name, row.name) ? entrant : nil
        }
        let matching = assignment.entrants.filter { Self.same($0.name, row.name) }
        return matching.count == 1 ? matching[0] : nil
    }

    /// Programs change line ends and outer blanks when they save.
    private static func same(_ one: String, _ other: String) -> Bool {
        func plain(_ text: String) -> String { text.filter { !$0.isWhitespace } }
        return plain(one) == plain(other)
    }

    /// Whether a conflict is declared; nil where that cannot be told.
    private static func declaration(_ text: String) -> Bool? {
        if ScoreText.isBlank(text) { return false }
        switch Folding.fold(text) {
        case "无none", "无", "none", "否", "no", "没有": return false
        case "需回避recuse", "需回避", "回避", "recuse", "是", "yes", "有": return true
        default: return nil
        }
    }
}
