import Conductor
import Foundation
import Ledger
import SamplePackets
import Values

/// From the queue to a list that anybody can verify: decisions, two rounds of scoring, ranking, publication.
struct DemoPanel {
    let run: DemoRun
    private static let office = "样例秘书处"
    private static let committee = "样例评委会"

    /// Each step, told as it is done.
    func publish(_ tell: (String) -> Void) throws {
        tell(try decide())
        tell(try assign())
        for round in 1...2 { tell(try score(round)) }
        tell(try rank())
        tell(try list())
        tell(try verify())
    }

    /// Staff settle what only a person can: what is merely in doubt is accepted, the rest is not.
    private func decide() throws -> String {
        let conductor = try run.conductor(at: "2020-05-11T09:00:00+08:00")
        let held = try conductor.ledger.read { try $0.packets(in: .held) }
        for packet in held {
            let isDoubt = packet.codes == ["item.ambiguous"]
            try conductor.decide(
                packet.arrival.id, isDoubt ? .accept : .reject, by: Self.office,
                because: isDoubt ? "来电确认以第一份简介为准（示例）" : "核对材料后不予受理（示例）")
        }
        return "人工决定 \(held.count) 个待人工的材料包 · a person decided on \(held.count) held packets"
    }

    private func assign() throws -> String {
        let assignment = try run.conductor(at: "2020-05-12T09:00:00+08:00").assignJudges()
        return "分配评委：\(assignment.entrants.count) 家企业，\(assignment.judges.count) 位评委，\(assignment.conflicts.count) 处回避"
            + " · \(assignment.entrants.count) applicants, \(assignment.judges.count) judges, conflicts of interest: "
            + "\(assignment.conflicts.count)"
    }

    /// Writes the judges' workbooks, fills them in, and drops them into the inbox as they come back.
    private func score(_ round: Int) throws -> String {
        let conductor = try run.conductor(at: "2020-05-\(round == 1 ? 14 : 28)T09:00:00+08:00")
        let written = try conductor.writeScoreSheets()
        guard let assignment = try conductor.panelState().round?.assignment else { return "" }
        for (number, sheet) in written.sheets.enumerated() {
            let applicants = assignment.applicants(of: sheet.judge)
            let place = "\(run.root.path)/outbox/rounds/\(round)/\(sheet.file)"
            let blank = [UInt8](try Data(contentsOf: URL(fileURLWithPath: place)))
            let filled = try FilledScoreSheet.bytes(blank, rows: applicants.count, criteria: assignment.criteria.count)
            {
                Self.score(applicants[$0], judge: number, criterion: $1, round: round)
            }
            try Data(filled).write(to: URL(fileURLWithPath: "\(run.root.path)/inbox/\(sheet.file)"))
        }
        _ = try Pass(conductor).run()
        let closed = try conductor.closeRound()
        return "第 \(round) 轮评分：\(written.sheets.count) 份评分表收回，缺 \(closed.missing) 份"
            + " · round \(round): \(written.sheets.count) workbooks came back, \(closed.missing) scores lack"
    }

    /// In half points: the applicant's merit, the judge's severity, which talk between the rounds softens, and chance.
    private static func score(_ applicant: String, judge: Int, criterion: Int, round: Int) -> Double {
        let merit = applicant.utf8.reduce(7) { ($0 * 31 + Int($1)) % 9_973 } % 9
        let severity = (judge % 4 - 1) * (round == 1 ? 2 : 1)
        let chance = applicant.utf8.reduce(judge * 5 + criterion) { ($0 * 17 + Int($1)) % 7_919 } % 4
        return Double(min(20, max(2, 8 + merit - severity + chance))) / 2
    }

    private func rank() throws -> String {
        let conductor = try run.conductor(at: "2020-06-10T09:00:00+08:00")
        let ranking = try conductor.rank()
        let close = ranking.ranking.filter(\.isCloseCall)
        for one in close {
            _ = try conductor.settle(
                one.applicant, listed: one.isListed, by: Self.committee, because: "复核材料后维持名次（示例）")
        }
        return "榜单：\(ranking.ranking.count) 家企业，\(close.count) 家临界，评委会已裁定"
            + " · ranking of \(ranking.ranking.count), \(close.count) close calls settled by the committee"
    }

    private func list() throws -> String {
        let conductor = try run.conductor(at: "2020-06-18T09:00:00+08:00")
        _ = try conductor.confirm([(by: Self.committee, because: "评委会会议通过（示例）")])
        let summary = try Publishing(conductor).run()
        return "公布名单：\(summary.listed) 家，\(summary.files) 个文件，\(summary.letters) 封信件"
            + " · published \(summary.listed) companies, \(summary.files) files, \(summary.letters) files of letters"
    }

    private func verify() throws -> String {
        let check = try BundleCheck("\(run.root.path)/outbox/published/bundle", key: nil) { _, _ in }
        guard check.holds else {
            throw Trouble(.failed, zh: "核对包未通过核对。", en: "The bundle does not verify.")
        }
        return "核对包：\(check.steps.count) 步全部通过 · the bundle verifies: \(check.steps.count) steps hold"
    }
}
