internal import Digests
internal import Values

/// Every packet was accepted by an event of its own, and every such event tells of a packet.
enum PacketCheck {
    static func failures(_ contents: BundleContents) -> [Bilingual] {
        guard let packets = contents.packets else { return [BundleContents.unreadable(BundleFile.Name.packets)] }
        guard let events = contents.events else { return [BundleContents.unreadable(BundleFile.Name.events)] }
        var failures: [Bilingual] = []
        func fail(_ zh: String, _ en: String) { failures.append(Bilingual(zh: zh, en: en)) }
        let kinds = Dictionary(
            events.events.map { ($0.number, $0.kind) }, uniquingKeysWith: { first, _ in first })
        var received: Set<Int> = []
        for packet in packets.packets {
            let short = packet.sha256.prefix(12)
            if SHA256Digest(hex: packet.sha256) == nil { fail("材料包摘要写法不对：\(short)", "no digest of a packet: \(short)") }
            if kinds[packet.received] != "received" {
                fail(
                    "材料包 \(short) 所说的第 \(packet.received) 号事件不是收件",
                    "packet \(short): event \(packet.received) is no acceptance")
            }
            if !received.insert(packet.received).inserted {
                fail("第 \(packet.received) 号收件事件对应两个材料包", "event \(packet.received) accepted two packets")
            }
            if let judged = packet.judged, kinds[judged] != "judged" || judged < packet.received {
                fail(
                    "材料包 \(short) 所说的第 \(judged) 号事件不是其后的审核",
                    "packet \(short): event \(judged) is no judgement after its acceptance")
            }
        }
        for event in events.events where event.kind == "received" && !received.contains(event.number) {
            fail("第 \(event.number) 号收件事件没有材料包", "event \(event.number) accepted a packet that is not told")
        }
        let told = Set(packets.packets.compactMap(\.applicant))
        let ranked = Set((contents.indicators ?? []).map(\.applicant))
        for applicant in ranked.subtracting(told).sorted() { fail("\(applicant) 没有材料包", "\(applicant) has no packet") }
        for applicant in told.subtracting(ranked).sorted() {
            fail("\(applicant) 未参评却有材料包", "a packet is of \(applicant), which is not ranked")
        }
        return failures
    }
}
