import Values

/// Makes the packets of a set, company by company.
struct SampleSetMaker {
    let seed: UInt64
    private(set) var packets: [SamplePacket] = []
    private var companies = 0

    init(seed: UInt64) { self.seed = seed }

    mutating func application() -> SampleApplication {
        defer { companies += 1 }
        return SampleApplication(SampleCompany(companies, seed: seed))
    }

    mutating func add(_ packet: SamplePacket) { packets.append(packet) }

    /// A zip of an application in which something was changed.
    mutating func zip(
        _ zh: String, _ en: String, _ verdict: PacketState = .queued, _ codes: [String] = [],
        day: SamplePacket.Day = .first,
        outcome: PacketState? = nil, names: ZipForge.Names = .utf8, change: (inout SampleApplication) -> Void
    ) {
        var application = application()
        change(&application)
        add(
            SamplePacket(
                "\(application.company.short)参评材料.zip", .file(ZipForge.archive(application.files, names)), zh: zh,
                en: en,
                day: day, verdict, codes, outcome: outcome))
    }
}
