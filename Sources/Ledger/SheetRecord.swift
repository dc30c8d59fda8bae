/// A nightly sheet that was written.
public struct SheetRecord: Equatable, Sendable {
    /// `2020-04-20`, in the edition's zone.
    public var date: String
    /// RFC 3339.
    public var until: String
    /// Number of the last event that it tells of.
    public var event: Int

    public init(date: String, until: String, event: Int) {
        self.date = date
        self.until = until
        self.event = event
    }
}
