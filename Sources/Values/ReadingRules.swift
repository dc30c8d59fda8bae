/// What reading needs of the edition, as a value: the reader knows no YAML.
public struct ReadingRules: Codable, Equatable, Sendable {
    /// Words in a file's or folder's name, or in a text, that speak for an item.
    public struct Hint: Codable, Equatable, Sendable {
        public var item: Item
        public var words: [String]
        public init(item: Item, words: [String]) {
            self.item = item
            self.words = words
        }
    }
    public var fields: [FormField]
    /// Words in names. Compared without case, width and blanks; traditional characters as simplified ones.
    public var nameHints: [Hint]
    /// Words in texts.
    public var textHints: [Hint]
    /// Words of the edition's trade, for the cases.
    public var tradeWords: [String]
    /// Words of other trades, for the cases.
    public var foreignTradeWords: [String]
    /// Words in names or titles by which the organiser's own papers (handbook, blank form) are known.
    public var handbookWords: [String]
    /// Words in a mail that speak of a cloud drive, and the drives' host names.
    public var linkHosts: [String]
    /// The year of which cases should be.
    public var caseYear: Int
    public var limits: ReadingLimits
    /// Whether scans are recognised by tesseract.
    public var recognisesScans: Bool

    public init(
        fields: [FormField], nameHints: [Hint], textHints: [Hint], tradeWords: [String], foreignTradeWords: [String],
        handbookWords: [String], linkHosts: [String], caseYear: Int, limits: ReadingLimits, recognisesScans: Bool
    ) {
        self.fields = fields
        self.nameHints = nameHints
        self.textHints = textHints
        self.tradeWords = tradeWords
        self.foreignTradeWords = foreignTradeWords
        self.handbookWords = handbookWords
        self.linkHosts = linkHosts
        self.caseYear = caseYear
        self.limits = limits
        self.recognisesScans = recognisesScans
    }
}
