import ArgumentParser
import Conductor
import JSON
import Text
import Values

struct AssignCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assign",
        abstract: "分配评委：回避、均衡、相连、懂行。 Assigns judges to the applicants in the queue.",
        discussion: """
            The first assignment freezes the edition. Run again, it fills what lacks and moves as little as it can: after new applicants, a conflict declared in a workbook, or a judge's withdrawal.

            Examples:
              pingxuan panel assign
              pingxuan panel assign --withdraw J07 --by 经办人 --because "出国"
            """)

    @OptionGroup var root: RootOptions
    @OptionGroup var output: JSONOption
    @OptionGroup var reason: ReasonOptions
    @Option(help: "搜索的种子；评分表寄回前可据此重排。 Seed of the search; before any workbook came back it assigns anew.")
    var seed: UInt64?
    @Option(help: ArgumentHelp("退出的评委编号，可重复。 A judge who withdraws.", valueName: "judge"))
    var withdraw: [String] = []

    func run() throws {
        try Outcome.of {
            let assignment = try root.conductor().assignJudges(
                seed: seed, withdrawing: withdraw, by: reason.by, because: reason.because)
            Outcome.show(output.json ? Self.json(assignment).string(pretty: true) : Self.text(assignment))
        }
    }

    private static func json(_ assignment: Assignment) -> JSONValue {
        let quality = assignment.quality
        return [
            "round": .integer(assignment.round), "seed": .string("\(assignment.seed)"),
            "judges": .array(
                assignment.tasks.map { task in
                    [
                        "judge": .string(task.judge),
                        "applicants": .array(
                            task.applicants.map { .string(assignment.entrant($0)?.name ?? $0) }),
                    ]
                }),
            "quality": [
                "load": [.integer(quality.leastLoad), .integer(quality.mostLoad)],
                "judges_per_applicant": [.integer(quality.fewestJudges), .integer(quality.mostJudges)],
                "linked_pairs": .integer(quality.linkedPairs), "pairs": .integer(quality.pairs),
                "groups": .integer(quality.groups), "expert": .integer(quality.expert),
                "expert_possible": .integer(quality.expertPossible), "moved": .integer(quality.moved),
            ],
            "conflicts": .array(
                assignment.conflicts.map { conflict in
                    [
                        "judge": .string(conflict.judge),
                        "applicant": .string(assignment.entrant(conflict.applicant)?.name ?? conflict.applicant),
                        "kind": .string(conflict.kind.rawValue),
                        "evidence": ["zh": .string(conflict.evidence.zh), "en": .string(conflict.evidence.en)],
                    ]
                }),
        ]
    }

    private static func text(_ assignment: Assignment) -> String {
        let quality = assignment.quality
        var lines = [
            "第 \(assignment.round) 轮：\(assignment.entrants.count) 家企业，\(assignment.judges.count) 位评委，每家 \(quality.fewestJudges)"
                + (quality.mostJudges > quality.fewestJudges ? "–\(quality.mostJudges)" : "") + " 位。"
                + " Round \(assignment.round): \(assignment.entrants.count) applicants, \(assignment.judges.count) judges.",
            "  每位评委的企业数 load  \(quality.leastLoad)–\(quality.mostLoad)",
            "  有共同企业的评委对 linked pairs  \(quality.linkedPairs)/\(quality.pairs)",
            "  互不相连的组 unlinked groups  \(quality.groups)",
            "  懂行的分配 to one who knows the trade  \(quality.expert)/\(quality.expertPossible)",
            "  变动 moved  \(quality.moved)    种子 seed  \(assignment.seed)",
        ]
        if !quality.isConnected {
            lines.append(
                "  评委分成互不相连的组，各组之间的宽严无法比较。 Severity cannot be compared between groups that share no applicant.")
        }
        if !assignment.conflicts.isEmpty { lines.append("回避 conflicts of interest") }
        for conflict in assignment.conflicts {
            let name = assignment.entrant(conflict.applicant)?.name ?? conflict.applicant
            lines.append(
                "  \(conflict.judge) — \(Visible.text(name))：\(Visible.text(conflict.evidence.zh))。 \(Visible.text(conflict.evidence.en))"
            )
        }
        for task in assignment.tasks {
            lines.append(
                "  \(task.judge)  \(Visible.text(assignment.member(task.judge)?.name ?? ""))  \(task.applicants.count)")
        }
        return lines.joined(separator: "\n")
    }
}
