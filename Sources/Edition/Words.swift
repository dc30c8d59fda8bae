public import Values

/// Words by which reading tells what a file is for.
public struct Words: Codable, Equatable, Sendable {
    /// In names of files and folders.
    public var names: [ReadingRules.Hint]
    /// In texts.
    public var texts: [ReadingRules.Hint]
    public var trade: [String]
    public var otherTrades: [String]
    /// The organiser's own papers.
    public var handbook: [String]
    /// Hosts of cloud drives.
    public var drives: [String]
}
