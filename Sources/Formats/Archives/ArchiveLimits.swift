/// Bounds within which an archive is unpacked.
public struct ArchiveLimits: Equatable, Sendable {
    /// Entries, folders included.
    public var entries: Int
    /// Bytes of one entry.
    public var entryBytes: Int
    /// Bytes of all entries together.
    public var expandedBytes: Int
    /// Expanded bytes for each packed one, past the first 10 MiB.
    public var ratio: Int

    public init(
        entries: Int = 2_000, entryBytes: Int = 256 << 20, expandedBytes: Int = 2 << 30, ratio: Int = 200
    ) {
        self.entries = entries
        self.entryBytes = entryBytes
        self.expandedBytes = expandedBytes
        self.ratio = ratio
    }

    /// The most bytes that an archive of `packed` bytes may expand to.
    func allowance(packed: Int) -> Int {
        let (product, overflow) = max(0, packed).multipliedReportingOverflow(by: max(1, ratio))
        let (sum, overflowToo) = product.addingReportingOverflow(10 << 20)
        return min(expandedBytes, overflow || overflowToo ? .max : sum)
    }
}
