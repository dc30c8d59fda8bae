/// One fact behind a finding.
public enum Evidence: Codable, Equatable, Sendable {
    case text(String)
    case number(Double)
    case list([String])
}
