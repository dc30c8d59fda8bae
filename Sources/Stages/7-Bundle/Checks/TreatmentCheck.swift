internal import Values

/// Every applicant was judged last under the same rules.
enum TreatmentCheck {
    static func failures(_ contents: BundleContents) -> [Bilingual] {
        guard let packets = contents.packets else { return [BundleContents.unreadable(BundleFile.Name.packets)] }
        guard let events = contents.events else { return [BundleContents.unreadable(BundleFile.Name.events)] }
        var failures: [Bilingual] = []
        let anchors = Anchors(events)
        var last: [String: Int] = [:]
        for packet in packets.packets {
            guard let applicant = packet.applicant, let judged = packet.judged else { continue }
            last[applicant] = max(last[applicant] ?? 0, judged)
        }
        var counts: [String: Int] = [:]
        var under: [String: String] = [:]
        for (applicant, judged) in last {
            guard let edition = anchors.edition(at: judged) else {
                failures.append(
                    Bilingual(zh: "\(applicant) 审核时没有生效的规则", en: "\(applicant) was judged when no rules were in force"))
                continue
            }
            under[applicant] = edition
            counts[edition, default: 0] += 1
        }
        let common = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
        for (applicant, edition) in under.sorted(by: { $0.key < $1.key }) where edition != common {
            failures.append(
                Bilingual(
                    zh: "\(applicant) 按另一份规则（\(edition.prefix(12))）审核",
                    en: "\(applicant) was judged by other rules (\(edition.prefix(12)))"))
        }
        for applicant in Set((contents.indicators ?? []).map(\.applicant)).subtracting(last.keys).sorted() {
            failures.append(Bilingual(zh: "\(applicant) 没有审核记录", en: "\(applicant) was never judged"))
        }
        return failures.sorted { $0.en < $1.en }
    }
}
