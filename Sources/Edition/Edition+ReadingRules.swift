public import Values

extension Edition {
    /// What reading needs of the edition.
    ///
    /// - Parameters:
    ///   - limits: bounds of the daemon.
    ///   - recognisesScans: whether scans are to be read by tesseract, which has to be installed.
    public func readingRules(limits: ReadingLimits, recognisesScans: Bool) -> ReadingRules {
        ReadingRules(
            fields: form.fields, nameHints: words.names, textHints: words.texts, tradeWords: words.trade,
            foreignTradeWords: words.otherTrades, handbookWords: words.handbook, linkHosts: words.drives,
            caseYear: materials.cases.year, limits: limits, recognisesScans: recognisesScans)
    }
}
