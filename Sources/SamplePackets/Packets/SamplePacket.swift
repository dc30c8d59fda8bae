public import Values

/// A packet as it would come, and what must become of it.
public struct SamplePacket: Sendable {
    public enum Contents: Sendable {
        case file([UInt8])
        case folder([SampleFile])
    }

    /// When it comes, in a rehearsal of the edition 2019-2020.
    public enum Day: String, Sendable, CaseIterable {
        /// 20 April 2020.
        case first
        /// 22 April 2020.
        case second
        /// 9 May 2020, a day after the close.
        case late

        /// RFC 3339.
        public var moment: String {
            switch self {
            case .first: "2020-04-20T09:00:00+08:00"
            case .second: "2020-04-22T09:00:00+08:00"
            case .late: "2020-05-09T10:00:00+08:00"
            }
        }
    }

    /// Of the file or folder.
    public var name: String
    public var contents: Contents
    /// What it is, in few words.
    public var what: Bilingual
    public var day = Day.first
    /// The verdict on it alone: what `check` says at its moment.
    public var verdict: PacketState
    /// All blocking, review and refusal codes that are due, sorted.
    public var codes: [String]
    /// Where it stands in the end when all samples came to one root.
    public var outcome: PacketState

    public init(
        _ name: String, _ contents: Contents, zh: String, en: String, day: Day = .first,
        _ verdict: PacketState = .queued,
        _ codes: [String] = [], outcome: PacketState? = nil
    ) {
        self.name = name
        self.contents = contents
        what = Bilingual(zh: zh, en: en)
        self.day = day
        self.verdict = verdict
        self.codes = codes
        self.outcome = outcome ?? verdict
    }
}
