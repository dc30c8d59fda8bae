internal import Edition
internal import Files
internal import Ledger
internal import Reporting
internal import Values

/// Puts together what a press kit is made from: texts from the ledger, pictures made anew by the caged reader.
struct KitSources: Sendable {
    let root: Root
    let reader: any PacketReader
    let edition: Edition

    func source(of company: ListedCompany, _ file: CompanyFile) throws -> PressKitSource {
        var source = PressKitSource(company: company)
        source.privateNames = file.privateNames(edition)
        if let form = file.judgement.form {
            let packet = file.placed(.form).first { $0.entry.path == form.entry }?.packet ?? file.packet.arrival.id
            source.form = .init(packet: packet, entry: form.entry)
            // A recognised scan is a proposal, and no applicant's word.
            if !form.isRecognised {
                for field in form.fields { source.fields[field.key] = field.value }
            }
        }
        for profile in file.judgement.profiles {
            source.texts.append(
                .init(
                    item: profile.item, text: profile.text,
                    origins: [origin(profile.entry, profile.item, in: file)]))
        }
        for one in file.judgement.cases {
            source.texts.append(
                .init(
                    item: .successCase, title: one.title, text: one.text,
                    origins: one.entries.map { origin($0, .successCase, in: file) }))
        }
        try addPictures(of: file, to: &source)
        return source
    }

    private func origin(_ entry: String, _ item: Item, in file: CompanyFile) -> PressKitSource.Origin {
        let packet = file.placed(item).first { $0.entry.path == entry }?.packet
        return .init(packet: packet ?? file.packet.arrival.id, entry: entry)
    }

    private func addPictures(of file: CompanyFile, to source: inout PressKitSource) throws {
        let wishes = KitWishes(file, photos: max(edition.materials.photos.most, 1)).all
        var pictures: [Int: PressKitSource.Picture] = [:]
        var failures: [(wish: KitWishes.Wish, damage: Damage)] = []
        for packet in Set(wishes.map(\.packet)).sorted() {
            let indices = wishes.indices.filter { wishes[$0].packet == packet }
            guard let record = file.packets[packet] else { continue }
            let (taken, blobs) = try take(indices.map { wishes[$0].wish }, from: record)
            for picture in taken.pictures {
                let index = indices[picture.wish]
                let origin = PressKitSource.Origin(packet: packet, entry: wishes[index].wish.entry)
                pictures[index, default: .init(origin: origin, sizes: [])].sizes.append(
                    .init(use: picture.use, width: picture.width, height: picture.height, bytes: blobs[picture.blob]))
            }
            failures += taken.failures.map { (wishes[indices[$0.wish]], $0.damage) }
        }
        var hasLogo = false
        for index in wishes.indices {
            guard let picture = pictures[index] else { continue }
            if picture.isLogo {
                if hasLogo { continue }
                hasLogo = true
            }
            source.pictures.append(picture)
        }
        for (wish, damage) in failures where wish.item != .logo || !hasLogo {
            source.lacks.append(
                .init(
                    item: wish.item, origin: .init(packet: wish.packet, entry: wish.wish.entry),
                    why: Self.words(damage)))
        }
    }

    /// - Throws: `Trouble` where the reader fails by our own fault: nothing is published then.
    private func take(
        _ wishes: [PictureWish], from packet: PacketRecord
    ) throws -> (TakenPictures, [[UInt8]]) {
        let file = try VaultPacket.open(packet, in: root)
        let name = packet.shape == .folder ? "" : packet.arrival.names.first ?? ""
        switch reader.pictures(file, name: name, wishes: wishes) {
        case .taken(let taken, let blobs): return (taken, blobs)
        case .fault(let words):
            throw Trouble(
                .failed, zh: "\(packet.arrival.id) 的图片无法处理：\(words.zh)",
                en: "The pictures of \(packet.arrival.id) could not be made: \(words.en)")
        }
    }

    private static func words(_ damage: Damage) -> Bilingual {
        switch damage.cause {
        case .unsupported: Bilingual(zh: "此格式不能转成图片。", en: "This format cannot be made into a picture.")
        case .tooLarge: Bilingual(zh: "图片过大。", en: "The picture is too large.")
        case .damaged, .empty, .encrypted, .timedOut:
            Bilingual(zh: "文件无法读取。", en: "The file could not be read.")
        }
    }
}
