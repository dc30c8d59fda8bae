import Values

/// The judges, the most severe first, with the picture of their severity and its error.
enum JudgeRows {
    static func html(_ judges: [JudgeStanding], names: [String: String]) -> String {
        var markup = Markup()
        let reach = max(judges.map { ($0.severity ?? 0).magnitude + 1.6449 * ($0.error ?? 0) }.max() ?? 0, 1e-9)
        let order = judges.enumerated().sorted { one, other in
            let (first, second) = (one.element.severity ?? -.infinity, other.element.severity ?? -.infinity)
            return first != second ? first > second : one.offset < other.offset
        }
        for (_, judge) in order {
            markup.raw("<li><span class=\"name\">")
            markup.text(names[judge.judge].map { "\($0) (\(judge.judge))" } ?? judge.judge)
            markup.raw(" <small class=\"soft number\">n=\(judge.n)</small></span><span class=\"band\">")
            if let severity = judge.severity {
                picture(severity, error: judge.error ?? 0, reach: reach, &markup)
            }
            markup.raw("</span><span class=\"number\">\(RankingFigures.number(judge.severity, 2))")
            if judge.error != nil {
                markup.raw(" <small class=\"soft\">±\(RankingFigures.number(judge.error, 2))</small>")
            }
            markup.raw("</span><span class=\"small soft number\">")
            markup.both(
                "均值 \(RankingFigures.number(judge.mean, 2)) · 标准差 \(RankingFigures.number(judge.sd, 2)) · 与他人相关 \(RankingFigures.number(judge.correlation, 2))",
                "mean \(RankingFigures.number(judge.mean, 2)) · sd \(RankingFigures.number(judge.sd, 2)) · correlation with the others \(RankingFigures.number(judge.correlation, 2))"
            )
            for note in judge.notes {
                markup.raw(" <span class=\"chip tone-wait\">")
                markup.both(note)
                markup.raw("</span>")
            }
            markup.raw("</span></li>\n")
        }
        return markup.text
    }

    private static func picture(_ severity: Double, error: Double, reach: Double, _ markup: inout Markup) {
        func place(_ value: Double) -> String { Markup.place(0.5 + value / reach / 2.1) }
        markup.raw("<svg width=\"100%\" height=\"18\" aria-hidden=\"true\" focusable=\"false\">")
        markup.raw("<line class=\"axis\" x1=\"0\" x2=\"100%\" y1=\"9\" y2=\"9\"/>")
        markup.raw("<line class=\"cut\" x1=\"50%\" x2=\"50%\" y1=\"0\" y2=\"18\"/>")
        markup.raw(
            "<line class=\"reach\" x1=\"\(place(severity - 1.6449 * error))\" x2=\"\(place(severity + 1.6449 * error))\" y1=\"9\" y2=\"9\"/>"
        )
        markup.raw("<circle class=\"dot\" cx=\"\(place(severity))\" cy=\"9\" r=\"4\"/></svg>")
    }
}
