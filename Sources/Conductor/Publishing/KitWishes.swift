internal import Edition
internal import Values

/// The pictures of a dossier that its press kit wants, by packet.
struct KitWishes {
    struct Wish {
        var packet: String
        var wish: PictureWish
        var item: Item
    }
    var all: [Wish] = []

    /// Logos tried one after the other, should the first be of a kind that cannot be drawn.
    private static let mostLogos = 4

    init(_ file: CompanyFile, photos: Int) {
        logos(file)
        var seen: [UInt64?: Set<String>] = [:]
        for placed in file.placed(.photo) where placed.entry.damage == nil {
            for (name, fingerprint, image) in Self.photographs(placed.entry) {
                guard all.count(where: { $0.item == .photo }) < photos else { return }
                // The same bytes, or a copy saved anew that looks the same.
                let isKnown =
                    seen.values.contains { $0.contains(fingerprint) }
                    || image?.likeness.map { likeness in
                        seen.keys.contains { $0.map { ($0 ^ likeness).nonzeroBitCount <= 5 } ?? false }
                    } ?? false
                if isKnown { continue }
                seen[image?.likeness, default: []].insert(fingerprint)
                all.append(
                    Wish(
                        packet: placed.packet, wish: PictureWish(entry: placed.entry.path, name: name), item: .photo))
            }
        }
    }

    private static func photographs(_ entry: Entry) -> [(name: String?, fingerprint: String, image: ImageFacts?)] {
        guard let document = entry.document, entry.image == nil else { return [(nil, entry.fingerprint, entry.image)] }
        return document.pictures.filter { $0.damage == nil && $0.item != .other && $0.item != .logo }
            .map { ($0.name, $0.fingerprint, $0.image) }
    }

    private mutating func logos(_ file: CompanyFile) {
        var found: [(rank: Int, wish: Wish)] = []
        for placed in file.placed(.logo) where placed.entry.damage == nil {
            let entry = placed.entry
            if let document = entry.document, entry.image == nil {
                for picture in document.pictures where picture.damage == nil {
                    let wish = PictureWish(entry: entry.path, name: picture.name, isLogo: true)
                    found.append((picture.item == .logo ? 1 : 2, Wish(packet: placed.packet, wish: wish, item: .logo)))
                }
            } else {
                let wish = PictureWish(entry: entry.path, isLogo: true)
                found.append((entry.type.isPicture ? 0 : 3, Wish(packet: placed.packet, wish: wish, item: .logo)))
            }
        }
        let sorted = found.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
        all += sorted.prefix(Self.mostLogos).map(\.element.wish)
    }
}
