internal import Values

/// The list shows whom the ranking lists, but for those that left it, at their ranks, each serial once.
enum ListCheck {
    static func failures(_ contents: BundleContents) -> [Bilingual] {
        guard let list = contents.list else { return [BundleContents.unreadable(BundleFile.Name.list)] }
        guard let places = contents.places else { return [BundleContents.unreadable(BundleFile.Name.places)] }
        guard let ranked = contents.ranked else { return [BundleContents.unreadable(BundleFile.Name.ranking)] }
        var failures: [Bilingual] = []
        func fail(_ zh: String, _ en: String) { failures.append(Bilingual(zh: zh, en: en)) }
        if let manifest = contents.manifest, manifest.edition.key != list.edition || manifest.version != list.version {
            fail("名单的届别或版次与清单不符", "edition or version of the list are not the manifest's")
        }
        let bySerial = Dictionary(places.places.map { ($0.serial, $0) }, uniquingKeysWith: { first, _ in first })
        let byName = Dictionary(ranked.map { ($0.applicant, $0) }, uniquingKeysWith: { first, _ in first })
        if bySerial.count != places.places.count || Set(places.places.map(\.applicant)).count != places.places.count {
            fail("places.json 中编号或企业重复", "a serial or an applicant stands twice in places.json")
        }
        if Set(list.listed.map(\.serial)).count != list.listed.count {
            fail("名单中编号重复", "a serial stands twice in the list")
        }
        for line in list.listed {
            guard let place = bySerial[line.serial] else {
                fail("\(line.serial) 没有对应的企业", "\(line.serial) is nobody's place")
                continue
            }
            if let rank = line.rank, rank != place.rank {
                fail(
                    "\(line.serial) 列为第 \(rank) 名，确认为第 \(place.rank) 名",
                    "\(line.serial) is listed at rank \(rank), confirmed at \(place.rank)")
            }
            if line.name.isEmpty { fail("\(line.serial) 没有名称", "\(line.serial) has no name") }
        }
        for place in places.places {
            if !list.listed.contains(where: { $0.serial == place.serial }) {
                fail("\(place.serial) 不在名单上", "\(place.serial) lacks in the list")
            }
            guard let line = byName[place.applicant], line.isListed else {
                fail(
                    "\(place.applicant) 并未入选（\(place.serial)）",
                    "\(place.applicant) is not listed by the ranking (\(place.serial))")
                continue
            }
            if line.rank != place.rank {
                fail("\(place.serial) 的名次与榜单不符", "the rank of \(place.serial) is not the ranking's")
            }
        }
        let shown = Set(places.places.map(\.applicant)).union(places.withdrawn)
        for line in ranked where line.isListed && !shown.contains(line.applicant) {
            fail("\(line.applicant) 入选却不在名单上", "\(line.applicant) is listed by the ranking and not on the list")
        }
        for applicant in places.withdrawn where places.places.contains(where: { $0.applicant == applicant }) {
            fail("\(applicant) 已退出却在名单上", "\(applicant) left the list and stands on it")
        }
        return failures
    }
}
