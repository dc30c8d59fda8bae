public import Values

/// An edition that was frozen, with since when, by whom and why.
public struct PanelEdition: Equatable, Sendable {
    public var edition: FrozenEdition
    /// RFC 3339.
    public var at: String
    public var by: String?
    /// Of a later change; nil for the first.
    public var because: String?
}
