public import Values

/// Why no assignment can be made.
public enum AssignmentFault: Error, Equatable, Sendable {
    case noJudges
    case noApplicants
    /// Applicants with fewer judges free of conflict than each must have, with how many there are.
    case tooFew(needed: Int, judges: Int, applicants: [(name: String, free: Int)])

    public static func == (one: AssignmentFault, other: AssignmentFault) -> Bool {
        one.sentence == other.sentence
    }

    public var sentence: Bilingual {
        switch self {
        case .noJudges:
            return Bilingual(
                zh: "还没有评委：请在 config/panel.yaml 中列出。", en: "There are no judges: list them in config/panel.yaml.")
        case .noApplicants:
            return Bilingual(zh: "待评队列是空的，没有企业可评。", en: "The queue is empty: there is nobody to score.")
        case .tooFew(let needed, let judges, let applicants):
            guard judges >= needed else {
                return Bilingual(
                    zh: "每家企业需要 \(needed) 位评委，现只有 \(judges) 位。请增加评委，或改小 edition.yaml 的 panel.judges_per_applicant。",
                    en:
                        "Every applicant needs \(needed) judges, and there \(judges == 1 ? "is" : "are") only \(judges). Add judges, or lower panel.judges_per_applicant in edition.yaml."
                )
            }
            let shown = applicants.prefix(5)
            let more = applicants.count - shown.count
            return Bilingual(
                zh: "每家企业需要 \(needed) 位评委，但因回避，这些企业可用的评委不足："
                    + shown.map { "\($0.name)（\($0.free) 位）" }.joined(separator: "、")
                    + (more > 0 ? "，另有 \(more) 家" : "") + "。请增加评委。",
                en: "Every applicant needs \(needed) judges, but conflicts leave too few for "
                    + shown.map { "\($0.name) (\($0.free))" }.joined(separator: ", ")
                    + (more > 0 ? " and \(more) more" : "") + ". Add judges.")
        }
    }
}
