public import Values

/// An edition's own words for a finding.
public struct Wording: Codable, Equatable, Sendable {
    public var message: Bilingual
    public var fix: Bilingual

    public init(message: Bilingual, fix: Bilingual) {
        self.message = message
        self.fix = fix
    }
}
