internal import Values

/// Reads the tree of indicators.
enum IndicatorReader {
    /// How deep the tree may go: dimension, group, indicator, KPI and some room.
    private static let deepest = 12

    static func read(_ value: YAMLValue) throws(ConfigurationFault) -> Indicator {
        var keys: Set<String> = []
        return try node(value, depth: 0, keys: &keys)
    }

    private static func node(
        _ value: YAMLValue, depth: Int, keys: inout Set<String>
    ) throws(ConfigurationFault) -> Indicator {
        guard depth <= deepest else {
            throw value.fault(zh: "指标层级超过 \(deepest) 层", en: "the indicators nest deeper than \(deepest) levels")
        }
        let section = try value.section()
        let key = try section.value("key").text()
        guard keys.insert(key).inserted else {
            throw section.fault(at: "key", Bilingual(zh: "指标“\(key)”重复", en: "the indicator “\(key)” stands twice"))
        }
        let weight = try section.value("weight").number(0...1e9)
        let name = try name(section, key: key)
        let anchors = try section.optional("anchors")?.bilingual()
        let kind: Indicator.Kind
        if let children = try section.optional("children") {
            let aggregate = try section.value("aggregate").choice(Indicator.Aggregate.self)
            var below: [Indicator] = []
            for child in try children.list() { below.append(try node(child, depth: depth + 1, keys: &keys)) }
            guard below.contains(where: { $0.weight > 0 }) else {
                throw children.fault(zh: "“\(key)”之下没有权重大于 0 的指标", en: "nothing under “\(key)” has a weight above 0")
            }
            kind = .group(aggregate: aggregate, children: below)
        } else {
            kind = .leaf(try measure(section, key: key))
        }
        try section.finish()
        return Indicator(key: key, name: name, anchors: anchors, weight: weight, kind: kind)
    }

    /// The names in both languages; one of them stands for the other, and the key for both.
    private static func name(_ section: YAMLSection, key: String) throws(ConfigurationFault) -> Bilingual {
        guard let part = try section.optional("name")?.section() else { return Bilingual(zh: key, en: key) }
        let zh = try part.optional("zh")?.text()
        let en = try part.optional("en")?.text()
        try part.finish()
        return Bilingual(zh: zh ?? en ?? key, en: en ?? zh ?? key)
    }

    private static func measure(_ section: YAMLSection, key: String) throws(ConfigurationFault) -> Indicator.Measure {
        var measure = Indicator.Measure(from: [key])
        if let value = try section.optional("from") {
            measure.from = value.isList ? try value.texts() : [try value.text()]
        }
        if let value = try section.optional("judged") { measure.isJudged = try value.flag() }
        measure.direction = try section.value("direction").choice(Indicator.Direction.self)
        measure.transform = try section.value("transform").choice(Indicator.Transform.self)
        if measure.transform == .categories {
            for value in try section.value("categories").list() {
                let part = try value.section()
                measure.categories.append(
                    Indicator.Category(
                        answer: try part.value("answer").text(), points: try part.value("points").number(0...100)))
                try part.finish()
            }
        } else {
            measure.goalposts = try goalposts(section, transform: measure.transform)
            try checkDirection(measure, section)
        }
        if let value = try section.optional("missing") { measure.missing = try missing(value) }
        return measure
    }

    private static func goalposts(
        _ section: YAMLSection, transform: Indicator.Transform
    ) throws(ConfigurationFault) -> [Double] {
        let value = try section.value("goalposts")
        var posts: [Double] = []
        for post in try value.list() { posts.append(try post.number()) }
        switch transform {
        case .target:
            guard posts.count == 4, posts == posts.sorted(), posts[0] < posts[1], posts[2] < posts[3] else {
                throw value.fault(
                    zh: "目标区间需要四个升序的数：最差低、最佳低、最佳高、最差高",
                    en: "a target range wants four rising numbers: worst low, best low, best high, worst high")
            }
        case .linear, .log, .categories:
            guard posts.count == 2, posts[0] != posts[1] else {
                throw value.fault(zh: "需要两个不同的数：最差、最佳", en: "wants two different numbers: worst, best")
            }
            if transform == .log, posts.contains(where: { $0 <= 0 }) {
                throw value.fault(zh: "对数变换的两端须大于 0", en: "both ends of a logarithm must be above 0")
            }
        }
        return posts
    }

    /// The goalposts are worst and best, so they rise where higher is better and fall where lower is; a pair that says
    /// the opposite of `direction` has no meaning that could be guessed.
    private static func checkDirection(
        _ measure: Indicator.Measure, _ section: YAMLSection
    ) throws(ConfigurationFault) {
        guard measure.transform != .target, measure.goalposts.count == 2 else { return }
        guard (measure.goalposts[0] < measure.goalposts[1]) == (measure.direction == .higher) else {
            throw section.fault(
                at: "goalposts",
                Bilingual(
                    zh: "goalposts 为 [最差, 最佳]，与 direction: \(measure.direction.rawValue) 相反",
                    en: "goalposts are [worst, best], and say the opposite of direction: \(measure.direction.rawValue)")
            )
        }
    }

    private static func missing(_ value: YAMLValue) throws(ConfigurationFault) -> Indicator.Missing {
        switch value.word {
        case "share": return .share
        case "worst": return .worst
        case "null": return .null
        default: return .points(try value.number(0...100))
        }
    }
}
