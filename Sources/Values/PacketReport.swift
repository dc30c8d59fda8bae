/// All that is told of one packet: the source of `report.json`, `report.html` and the letter.
public struct PacketReport: Equatable, Sendable {
    /// An entry that counts for the dossier, and the packet it came from.
    public struct Placed: Equatable, Sendable {
        public var packet: String
        public var entry: Entry
        public init(packet: String, entry: Entry) {
            self.packet = packet
            self.entry = entry
        }
    }
    public var arrival: Arrival
    public var applicant: Applicant
    public var verdict: PacketState
    public var findings: [Finding]
    /// The dossier's items: what counts, from whichever packet.
    public var items: [Item: [Placed]]
    public var form: FormReading?
    public var profiles: [ProfileReading]
    public var cases: [CaseReading]
    public var message: MessageFacts?
    /// All entries of this packet, for the list of what was read and what was ignored.
    public var entries: [Entry]
    public var events: [PacketEvent]
    /// Blobs of the reading of this packet, as JPEG files under `images/`: index → file name.
    public var images: [Int: String]
    /// The date by which to mend it, `2020-05-08`; nil after the close.
    public var mendBy: String?

    public init(arrival: Arrival, verdict: PacketState) {
        self.arrival = arrival
        self.applicant = Applicant()
        self.verdict = verdict
        self.findings = []
        self.items = [:]
        self.form = nil
        self.profiles = []
        self.cases = []
        self.message = nil
        self.entries = []
        self.events = []
        self.images = [:]
        self.mendBy = nil
    }
}
