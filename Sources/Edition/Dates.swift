/// The days of an edition, `2020-05-08`, in its own zone.
public struct Dates: Codable, Equatable, Sendable {
    /// The first day of applications.
    public var opens: String
    /// The last day of applications; the whole day counts.
    public var closes: String
    /// Offset of the edition's zone from UTC, in minutes (`+08:00` is 480).
    public var zoneMinutes: Int
    /// How many days before the close a returned applicant is reminded.
    public var remindDays: Int
}
