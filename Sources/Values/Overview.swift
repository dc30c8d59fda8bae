/// Where everything stands: the source of `index.html`, `status` and the nightly sheet.
public struct Overview: Equatable, Sendable {
    /// One packet's line.
    public struct Line: Equatable, Sendable {
        public var packet: String
        public var names: [String]
        public var applicant: Applicant
        public var state: PacketState
        /// Since when it is in this state, RFC 3339.
        public var since: String
        public var received: String
        /// Codes of its blocking, review and refusal findings.
        public var codes: [String]
        /// Why it waits, for those that need a person.
        public var why: Bilingual?
        public init(
            packet: String, names: [String], applicant: Applicant, state: PacketState, since: String, received: String,
            codes: [String], why: Bilingual? = nil
        ) {
            self.packet = packet
            self.names = names
            self.applicant = applicant
            self.state = state
            self.since = since
            self.received = received
            self.codes = codes
            self.why = why
        }
    }
    public var written: String
    public var arrived: Int
    public var states: [PacketState: Int]
    public var lines: [Line]
    /// Free bytes on the state's file system, and the reserve below which nothing more is taken.
    public var diskFree: Int
    public var diskReserve: Int
    /// The head of the event chain, hexadecimal.
    public var chainHead: String

    public init(written: String) {
        self.written = written
        self.arrived = 0
        self.states = [:]
        self.lines = []
        self.diskFree = 0
        self.diskReserve = 0
        self.chainHead = ""
    }
}
