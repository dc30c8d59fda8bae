import Values

/// The lines of the ranking with the picture of their intervals, each with its evidence behind it.
struct RankingRows {
    private let ranking: Ranking
    private let indicators: Indicator
    private let names: [String: Bilingual]
    /// How many have a rank: the length of the pictures' scale.
    private let count: Int
    /// The mean of each node over all applicants, by its key.
    private let means: [String: Double]
    private let keyNames: [String: String]
    private var markup = Markup()

    /// Past this many applicants the leaves and the sources of uncertainty are shown for the listed and the close ones
    /// alone, so that the page stays one that a browser opens at once; the workbook has all.
    private static let most = 200

    init(_ ranking: Ranking, indicators: Indicator) {
        self.ranking = ranking
        self.indicators = indicators
        count = max(1, ranking.ranking.count { $0.rank != nil })
        var names: [String: Bilingual] = [:]
        func add(_ node: Indicator) {
            names[node.key] = node.name
            for child in node.children { add(child) }
        }
        add(indicators)
        self.names = names
        var sums: [String: (sum: Double, count: Double)] = [:]
        for line in ranking.ranking {
            for points in line.dimensions + line.indicators {
                guard let value = points.points else { continue }
                sums[points.key, default: (0, 0)].sum += value
                sums[points.key, default: (0, 0)].count += 1
            }
        }
        means = sums.mapValues { $0.sum / $0.count }
        keyNames = Dictionary(ranking.ranking.map { ($0.applicant, $0.name) }, uniquingKeysWith: { first, _ in first })
    }

    var html: String {
        var rows = self
        for line in ranking.ranking { rows.write(line) }
        return rows.markup.text
    }

    private mutating func write(_ line: RankedApplicant) {
        markup.raw("<li\(line.isListed ? " class=\"in\"" : "")><details><summary><span class=\"rank number\">")
        markup.text(RankingFigures.whole(line.rank))
        markup.raw("</span><span class=\"name\">")
        markup.text(line.name)
        markup.raw("</span><span class=\"score number\">")
        markup.text(RankingFigures.number(line.score, 2))
        markup.raw("</span><span class=\"band\">")
        band(line)
        markup.raw("</span><span class=\"chance number\">")
        chance(line)
        markup.raw("</span></summary><div class=\"evidence\">")
        evidence(line)
        markup.raw("</div></details></li>\n")
    }

    private mutating func band(_ line: RankedApplicant) {
        guard let interval = line.interval, let rank = line.rank else {
            markup.raw("<span class=\"soft\">–</span>")
            return
        }
        func place(_ rank: Double) -> String { Markup.place((rank - 0.5) / Double(count)) }
        markup.raw("<svg width=\"100%\" height=\"18\" aria-hidden=\"true\" focusable=\"false\">")
        markup.raw("<line class=\"axis\" x1=\"0\" x2=\"100%\" y1=\"9\" y2=\"9\"/>")
        let listed = ranking.rules.listed
        if listed > 0, listed < count {
            let cut = Markup.place(Double(listed) / Double(count))
            markup.raw("<line class=\"cut\" x1=\"\(cut)\" x2=\"\(cut)\" y1=\"0\" y2=\"18\"/>")
        }
        let (low, high) = (Markup.place(Double(interval.low - 1) / Double(count)), place(Double(interval.high) + 0.5))
        markup.raw("<line class=\"reach\" x1=\"\(low)\" x2=\"\(high)\" y1=\"9\" y2=\"9\"/>")
        markup.raw("<circle class=\"dot\" cx=\"\(place(Double(rank)))\" cy=\"9\" r=\"4\"/></svg>")
        markup.raw("<small class=\"number\">\(interval.low)–\(interval.high)</small>")
    }

    private mutating func chance(_ line: RankedApplicant) {
        if line.listedProbability != nil { markup.text(RankingFigures.percent(line.listedProbability)) }
        if let settlement = line.settlement {
            markup.raw(" <span class=\"chip tone-\(settlement.listed ? "good" : "calm")\">")
            markup.both(settlement.listed ? "议定上榜" : "议定不上榜", settlement.listed ? "settled: in" : "settled: out")
            markup.raw("</span>")
        } else if line.isCloseCall {
            markup.raw(" <span class=\"chip tone-wait\">")
            markup.both("临界", "close")
            markup.raw("</span>")
        } else if line.isListed {
            markup.raw(" <span class=\"chip tone-good\">")
            markup.both("上榜", "listed")
            markup.raw("</span>")
        }
    }

    private mutating func evidence(_ line: RankedApplicant) {
        markup.raw("<p class=\"small soft code\">")
        markup.text(line.applicant)
        if line.judges > 0 {
            markup.raw(" · ")
            markup.both("\(line.judges) 位评委", "\(line.judges) judges")
        }
        markup.raw("</p>")
        if let settlement = line.settlement {
            markup.raw("<p>")
            markup.both(
                "委员会决定：\(settlement.by)，\(settlement.at)。理由：\(settlement.because)",
                "Settled by \(settlement.by) on \(settlement.at), because: \(settlement.because)")
            markup.raw("</p>")
        }
        profile(line.dimensions, isFine: false)
        let isWhole = ranking.ranking.count <= Self.most || line.isListed || line.isCloseCall
        if isWhole {
            markup.raw("<details class=\"leaves\"><summary>")
            markup.both("全部指标", "All indicators")
            markup.raw("</summary>")
            profile(line.indicators, isFine: true)
            markup.raw("</details>")
        }
        if isWhole { shares(line) }
        others(line)
    }

    /// A bar a node, with the mean of all applicants as a mark; for leaves the value too.
    private mutating func profile(_ points: [IndicatorPoints], isFine: Bool) {
        markup.raw("<ul class=\"profile\(isFine ? " fine" : "")\">")
        for node in points {
            markup.raw("<li><span>")
            markup.both(names[node.key] ?? Bilingual(zh: node.key, en: node.key))
            if isFine { shown(node.value) }
            markup.raw("</span><svg width=\"100%\" height=\"12\" aria-hidden=\"true\" focusable=\"false\">")
            markup.raw("<rect class=\"track\" width=\"100%\" height=\"12\"/>")
            if let value = node.points {
                markup.raw("<rect class=\"bar\" width=\"\(Markup.place(value / 100))\" height=\"12\"/>")
            }
            if let mean = means[node.key] {
                let place = Markup.place(mean / 100)
                markup.raw("<line class=\"mean\" x1=\"\(place)\" x2=\"\(place)\" y1=\"0\" y2=\"12\"/>")
            }
            markup.raw("</svg><span class=\"number\">\(RankingFigures.number(node.points, 1))</span></li>")
        }
        markup.raw("</ul>")
    }

    private mutating func shown(_ value: IndicatorValue?) {
        markup.raw(" <small class=\"soft number\">")
        switch value {
        case .number(let number): markup.text(Figures.number((number * 1000).rounded() / 1000))
        case .answer(let answer): markup.text(answer)
        case .missing, nil: markup.both("缺", "missing")
        }
        markup.raw("</small>")
    }

    private mutating func shares(_ line: RankedApplicant) {
        guard let shares = line.uncertainty else { return }
        let parts = [
            ("s1", "单次评分误差", "noise in scores", shares.scoring), ("s2", "评委组成与宽严", "which judges sat", shares.judges),
            ("s3", "权重", "weights", shares.weights), ("s4", "归一化端点", "goalposts", shares.normalisation),
        ]
        markup.raw("<p class=\"small\">")
        markup.both("名次的不确定性来自：", "Where the uncertainty of the rank comes from:")
        markup.raw("</p><svg class=\"stack\" width=\"100%\" height=\"14\" aria-hidden=\"true\" focusable=\"false\">")
        var start = 0.0
        for part in parts {
            markup.raw(
                "<rect class=\"\(part.0)\" x=\"\(Markup.place(start))\" width=\"\(Markup.place(part.3))\" height=\"14\"/>"
            )
            start += part.3
        }
        markup.raw("</svg><ul class=\"legend small\">")
        for part in parts {
            markup.raw("<li><i class=\"\(part.0)\"></i>")
            markup.both(part.1, part.2)
            markup.raw(" <span class=\"number\">\(RankingFigures.percent(part.3))</span></li>")
        }
        markup.raw("</ul>")
    }

    private mutating func others(_ line: RankedApplicant) {
        if let by = line.rankBy {
            let figures = PanelRules.Combination.allCases.map { (RankingWords.name($0), RankingFigures.whole(by[$0])) }
            markup.raw("<p class=\"small\">")
            markup.both(
                "各种合分方式下的名次：" + figures.map { "\($0.0.zh) \($0.1)" }.joined(separator: " · "),
                "Rank by each way of taking scores together: "
                    + figures.map { "\($0.0.en) \($0.1)" }.joined(separator: " · "))
            markup.raw("</p>")
        }
        if let swap = line.nextSwap {
            let node = names[swap.indicator] ?? Bilingual(zh: swap.indicator, en: swap.indicator)
            let (from, to) = (RankingFigures.number(swap.from, 2), RankingFigures.number(swap.to, 2))
            let change = (swap.change < 0 ? "−" : "+") + RankingFigures.number(swap.change.magnitude * 100, 1) + "%"
            let name = keyNames[swap.with] ?? swap.with
            markup.raw("<p class=\"small\">")
            markup.both(
                "若“\(node.zh)”的权重由 \(from) 变为 \(to)（\(change)），将被“\(name)”追平；其他任何单个权重都要变得更多。",
                "\(name) would draw level if the weight of “\(node.en)” went from \(from) to \(to) (\(change)); every other single weight would have to change more."
            )
            markup.raw("</p>")
        }
    }
}
