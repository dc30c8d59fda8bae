public import Values

/// A judge's workbook that came back, as the ledger has it.
public struct PanelImport: Equatable, Sendable {
    /// In the order of arrival.
    public var number: Int
    /// RFC 3339.
    public var at: String
    /// Its scores count: no later workbook of the judge took its place.
    public var isCurrent: Bool
    public var sheet: SheetImport
}
