import JSON
import Values

/// A press kit on the way: its files, and what its index says of each.
struct KitDraft {
    let folder: String
    let redaction: Redaction
    private(set) var files: [OutboxFile] = []
    private(set) var listing: [JSONValue] = []
    var lacks: [PressKitSource.Lack] = []
    /// Places where something private was left out.
    var redacted = 0
    private var photographs = 0

    init(folder: String, redaction: Redaction) {
        self.folder = folder
        self.redaction = redaction
    }

    mutating func add(_ name: String, _ bytes: [UInt8], kind: String, origins: [PressKitSource.Origin]) {
        files.append(OutboxFile(path: "\(folder)/\(name)", bytes: bytes))
        listing.append(["path": .string(name), "kind": .string(kind), "sources": .array(origins.map(json))])
    }

    mutating func add(_ picture: PressKitSource.Picture) {
        if !picture.isLogo { photographs += 1 }
        for size in picture.sizes {
            let name = size.use == .logo ? "logo.png" : "pictures/\(photographs)-\(size.use.rawValue).jpg"
            files.append(OutboxFile(path: "\(folder)/\(name)", bytes: size.bytes))
            listing.append([
                "path": .string(name), "kind": .string(picture.isLogo ? "logo" : "photo"),
                "use": .string(size.use.rawValue), "width": .integer(size.width), "height": .integer(size.height),
                "sources": .array([json(picture.origin)]),
            ])
        }
    }

    func json(_ lack: PressKitSource.Lack) -> JSONValue {
        .object(
            [.init("item", .string(lack.item.rawValue))] + members(lack.origin)
                + [.init("why", ["zh": .string(lack.why.zh), "en": .string(lack.why.en)])])
    }

    /// A path may name a person or a number, too.
    func members(_ origin: PressKitSource.Origin?) -> [JSONValue.Member] {
        guard let origin else { return [] }
        return [
            .init("packet", .string(origin.packet)), .init("entry", .string(redaction.text(origin.entry).text)),
        ]
    }

    private func json(_ origin: PressKitSource.Origin) -> JSONValue { .object(members(origin)) }
}
