import Values

/// Pictures as values for the templates of a report.
struct PictureParts {
    let report: PacketReport
    let pictures: [Int: [UInt8]]

    /// Where the page finds a blob of the reading; nil where there is none.
    func source(_ blob: Int) -> String? {
        if let bytes = pictures[blob] { return "data:image/jpeg;base64," + Base64.string(bytes) }
        guard let name = report.images[blob], name.utf8.allSatisfy(isPlain) else { return nil }
        return "images/" + name
    }

    /// Letters, digits, full stop, hyphen and underscore: the name stands in an address.
    private func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
        default: false
        }
    }

    /// All pictures of an item, those inside its documents too, and the broken ones among them.
    func gallery(_ placed: [PacketReport.Placed], item: Item) -> [[String: Any]] {
        let broken = report.entries.filter { entry in
            entry.damage != nil && entry.items.contains(item) && !placed.contains { $0.entry.path == entry.path }
        }
        let everything = placed + broken.map { PacketReport.Placed(packet: report.arrival.id, entry: $0) }
        return everything.flatMap { placed -> [[String: Any]] in
            let entry = placed.entry
            let isOwn = placed.packet == report.arrival.id
            let all = entry.document?.pictures ?? []
            let fitting = all.filter { $0.item == item }
            let inside = (fitting.isEmpty ? all : fitting).map { inside in
                picture(
                    entry.path + " › " + inside.name, type: inside.type, image: inside.image, damage: inside.damage,
                    isOwn: isOwn)
            }
            if !inside.isEmpty { return inside }
            return [picture(entry.path, type: entry.type, image: entry.image, damage: entry.damage, isOwn: isOwn)]
        }
    }

    /// How many whole pictures an item has.
    func count(_ placed: [PacketReport.Placed], item: Item) -> Int {
        placed.reduce(0) { sum, placed in
            let inside = placed.entry.document?.pictures.count { $0.item == item && $0.damage == nil } ?? 0
            return sum + (inside > 0 ? inside : placed.entry.damage == nil ? 1 : 0)
        }
    }

    /// For a broken or doubtful picture: itself beside the good ones.
    func beside(_ finding: Finding) -> [[String: Any]] {
        switch finding.code {
        case "item.unreadable", "photo.too-few", "photo.small", "photo.repeated", "photo.too-many":
            guard finding.item == .photo || finding.item == .logo, let item = finding.item else { return [] }
            return gallery(report.items[item] ?? [], item: item)
        case "seal.not-seen": return seals
        default: return []
        }
    }

    var seals: [[String: Any]] {
        report.entries.compactMap { entry in
            guard let seal = entry.seal else { return nil }
            var values: [String: Any] = [
                "path": "\(entry.path) · \(seal.place)", "type": entry.type.rawValue, "tone": "calm",
                "detail": "\(seal.kind.words.zh) \(seal.kind.words.en)",
            ]
            if let crop = seal.crop, let source = source(crop) { values["source"] = source }
            return values
        }
    }

    /// Blobs belong to the reading of this packet: an older packet's picture has none here.
    private func picture(
        _ path: String, type: FileType, image: ImageFacts?, damage: Damage?, isOwn: Bool
    ) -> [String: Any] {
        var values: [String: Any] = [
            "path": path, "type": type.rawValue, "tone": damage == nil ? "calm" : "bad",
            "detail": image.map { "\($0.width) × \($0.height) \(type.rawValue)" } ?? type.rawValue,
        ]
        if let damage { values["damage"] = damage.cause.words.values }
        if isOwn, damage == nil, let blob = image?.thumbnail, let source = source(blob) { values["source"] = source }
        return values
    }
}
