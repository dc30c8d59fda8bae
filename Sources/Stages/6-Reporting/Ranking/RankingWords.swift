import Values

/// Names of what a ranking is made by.
enum RankingWords {
    static func name(_ combination: PanelRules.Combination) -> Bilingual {
        switch combination {
        case .mean: Bilingual(zh: "平均分", en: "mean")
        case .median: Bilingual(zh: "中位数", en: "median")
        case .trimmed: Bilingual(zh: "去掉最高最低分", en: "trimmed mean")
        case .adjusted: Bilingual(zh: "校正评委宽严", en: "adjusted for severity")
        }
    }
}
