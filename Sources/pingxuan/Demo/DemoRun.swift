import Conductor
import Edition
import Ledger
import SamplePackets
import Values

/// The sample packets' way through the whole programme.
struct DemoRun {
    let root: DemoRoot
    let samples: SampleSet

    /// Lays the packets down day by day, and makes a pass over the inbox each day.
    /// - Parameter progress: packets done, of all.
    func judge(_ progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void) throws -> [DemoResult] {
        let total = samples.packets.count
        var before = 0
        for day in SamplePacket.Day.allCases {
            let packets = samples.packets.filter { $0.day == day }
            for packet in packets { try root.drop(packet) }
            let base = before
            _ = try Pass(try conductor(at: day.moment)).run { done, _ in progress(min(total, base + done), total) }
            before += packets.count
        }
        return try results()
    }

    func conductor(at moment: String) throws -> Conductor {
        guard let instant = Instant(moment) else {
            throw Trouble(.failed, zh: "时间无效：\(moment)", en: "Not a time: \(moment)")
        }
        return try Conductor(
            root: root.path, clock: .fixed(instant), configuration: try Configuration.load(root: root.path),
            log: Log(isQuiet: true))
    }

    private func results() throws -> [DemoResult] {
        let ledger = try conductor(at: SamplePacket.Day.late.moment).ledger
        return try ledger.read { ledger in
            var records: [PacketRecord] = []
            try ledger.eachPacket { records.append($0) }
            return samples.packets.map { packet in
                // Of bytes that came twice both records bear both names.
                let record = records.first {
                    $0.arrival.names.contains(packet.name) && ($0.original != nil) == (packet.outcome == .duplicate)
                }
                guard let record else {
                    return DemoResult(packet: packet, id: "", state: nil, codes: [])
                }
                return DemoResult(
                    packet: packet, id: record.arrival.id, state: record.state, codes: record.codes.sorted())
            }
        }
    }
}
