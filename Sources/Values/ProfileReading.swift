/// A profile as it was read (企业简介).
public struct ProfileReading: Codable, Equatable, Sendable {
    /// `.profileZh` or `.profileEn`.
    public var item: Item
    public var entry: String
    public var text: String
    public var counts: TextCounts

    public init(item: Item, entry: String, text: String, counts: TextCounts) {
        self.item = item
        self.entry = entry
        self.text = text
        self.counts = counts
    }
}
