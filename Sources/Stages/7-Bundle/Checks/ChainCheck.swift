internal import Digests
internal import JSON
internal import Values

/// The chain is whole, in order, and ends at the head that the manifest names.
enum ChainCheck {
    static func failures(_ contents: BundleContents) -> [Bilingual] {
        guard let events = contents.events else { return [BundleContents.unreadable(BundleFile.Name.events)] }
        var failures: [Bilingual] = []
        func fail(_ number: Int, _ zh: String, _ en: String) {
            failures.append(Bilingual(zh: "第 \(number) 号事件\(zh)", en: "event \(number) \(en)"))
        }
        var previous = EventsDocument.beginning
        for (index, event) in events.events.enumerated() {
            guard event.number == index + 1 else {
                fail(index + 1, "缺失或次序不对", "is missing or out of order")
                return failures
            }
            guard SHA256Digest(hex: event.digest) != nil, Instant(event.at) != nil else {
                fail(event.number, "写法不对", "is not well-formed")
                return failures
            }
            if SHA256.digest(of: previous + event.digest)?.hex != event.chain {
                fail(event.number, "与前一事件的链接断开", "does not follow from the one before")
                return failures
            }
            if let body = event.body, !Self.agrees(body, event) {
                fail(event.number, "的内容被改动", "does not say what its digest says")
            }
            previous = event.chain
        }
        let head = ManifestDocument.Head(number: events.events.count, chain: previous)
        if let manifest = contents.manifest {
            if manifest.head != head {
                failures.append(
                    Bilingual(
                        zh: "流水止于第 \(head.number) 号，清单所说的链首是第 \(manifest.head.number) 号",
                        en:
                            "the chain ends at event \(head.number), the manifest's head is event \(manifest.head.number)"
                    ))
            }
        } else {
            failures.append(BundleContents.unreadable(BundleFile.Name.manifest))
        }
        return failures
    }

    private static func agrees(_ body: String, _ event: EventsDocument.Event) -> Bool {
        guard SHA256.digest(of: body)?.hex == event.digest, let json = try? JSONValue(parsing: body) else {
            return false
        }
        return json["number"]?.int == event.number && json["kind"]?.text == event.kind && json["at"]?.text == event.at
    }
}
