/// What was unpacked of an archive.
public struct ArchiveSummary: Equatable, Sendable {
    public let kind: ArchiveKind
    /// Files and links; folders are not counted.
    public var entries = 0
    /// Bytes of all files.
    public var expandedBytes = 0
}
