import Archives
import Files
import Text
import Values

extension PacketWalk {
    /// Takes the files of a folder that was dropped as one packet.
    func takeFolder(_ bytes: UnsafeRawBufferPointer) {
        guard let members = FolderBundle.members(of: bytes, limit: rules.limits.entries) else {
            refusal = Refusal(code: "archive.too-large", entry: nil, detail: "more than \(rules.limits.entries) files")
            return
        }
        let names = NameDecoding.decode(members.map(\.path))
        let sets = Volumes.sets(names.map(\.text))
        let visible = names.filter { !EntryName($0.text).isLitter }
        var taken: Set<String> = []
        for (member, name) in zip(members, names) {
            guard refusal == nil, !taken.contains(name.text) else { continue }
            var origin = Origin()
            origin.depth = 1
            origin.nameGuessed = name.isGuessed
            let range = UnsafeRawBufferPointer(rebasing: bytes[member.range])
            guard let set = sets.first(where: { $0.contains(name.text) }) else {
                takeMember(range, name: name.text, isOnly: visible.count == 1, origin: origin)
                continue
            }
            taken.formUnion(set)
            let parts = zip(members, names).filter { set.contains($0.1.text) }.map { member, name in
                ArchivePart(
                    name: EntryName(name.text).last, bytes: UnsafeRawBufferPointer(rebasing: bytes[member.range]))
            }
            // Nothing but the volumes: the folder is only how the archive came.
            let isAlone = set.count == visible.count
            if isAlone { origin.depth = 0 }
            unpack(
                parts, path: name.text, type: FileRecognition.type(of: parts[0].bytes, named: EntryName(name.text)),
                prefix: isAlone ? "" : name.text + "/", origin: origin)
        }
        if refusal == nil, drafts.isEmpty {
            refusal = Refusal(code: "archive.empty", entry: nil, detail: "a folder without files")
        }
    }

    private func takeMember(_ bytes: UnsafeRawBufferPointer, name: String, isOnly: Bool, origin: Origin) {
        let entry = EntryName(name)
        let type = FileRecognition.type(of: bytes, named: entry)
        guard isOnly, type.isArchive || ReadingStage.isVolume(entry) else {
            return take(bytes, path: name, origin: origin, known: type)
        }
        // Nothing but one archive: where it cannot be opened, nothing of the packet can.
        var outermost = origin
        outermost.depth = 0
        unpack(
            [ArchivePart(name: entry.last, bytes: bytes)], path: name, type: type, prefix: name + "/", origin: outermost
        )
    }
}
