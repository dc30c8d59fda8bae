public import Files
internal import Values

/// What lies in an inbox at one moment, sorted by what may become of it.
public struct InboxListing: Equatable, Sendable {
    /// In the order in which they came, as far as the clock tells them apart, then by name.
    public private(set) var candidates: [InboxCandidate] = []
    /// Links, pipes, sockets and devices: never followed or opened, left where they are.
    public private(set) var obstacles: [FileName] = []

    public init(of inbox: Directory) throws(FileError) {
        self.init(try inbox.entries())
    }

    /// `entries`: in any order.
    public init(_ entries: [DirectoryEntry]) {
        var files: [DirectoryEntry] = []
        for entry in entries where !IgnoredNames.contains(entry.name) {
            switch entry.status.kind {
            case .file: files.append(entry)
            case .folder:
                candidates.append(
                    InboxCandidate(shape: .folder, names: [entry.name], changed: entry.status.changed))
            case .link, .other: obstacles.append(entry.name)
            }
        }
        var sets: [String: (manner: PartName.Manner, parts: [PartSet.Part])] = [:]
        var whole: [DirectoryEntry] = []
        for entry in files {
            if let part = PartName(entry.name) {
                sets[part.set, default: (part.manner, [])].parts.append(Self.part(entry, part))
            } else {
                whole.append(entry)
            }
        }
        for entry in whole {
            if let head = PartName.head(entry.name), sets[head.set] != nil {
                sets[head.set]?.parts.append(Self.part(entry, head))
            } else {
                candidates.append(
                    InboxCandidate(
                        shape: .file, names: [entry.name], bytes: entry.status.size, changed: entry.status.changed))
            }
        }
        let changes = Dictionary(files.map { ($0.name, $0.status.changed) }, uniquingKeysWith: max)
        for (_, set) in sets {
            let set = PartSet(manner: set.manner, parts: set.parts)
            candidates.append(
                InboxCandidate(
                    shape: .parts, names: set.parts.map(\.name), isWhole: set.isWhole,
                    bytes: set.parts.reduce(0) { $0 + $1.bytes }, changed: changes[set.parts[0].name] ?? 0))
        }
        candidates.sort { ($0.changed, $0.names[0]) < ($1.changed, $1.names[0]) }
        obstacles.sort()
    }

    private static func part(_ entry: DirectoryEntry, _ name: PartName) -> PartSet.Part {
        PartSet.Part(name: entry.name, number: name.number, bytes: entry.status.size)
    }
}
