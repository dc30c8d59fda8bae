import Archives
public import Documents
import Files
import Text
public import Values

/// Reads a packet: untrusted bytes in, facts out. Runs only inside the sandboxed reader.
public enum ReadingStage {
    /// Makes ready what cannot be opened any more once files are shut off: code pages and the archive library's locale.
    public static func prepare() {
        _ = CodePages.open()
        ArchiveReader.prepare()
    }

    /// - Parameters:
    ///   - bytes: the packet, or a folder's bundle.
    ///   - name: the name under which it came; a hint.
    ///   - programs: how helping programs are started; nil where there are none.
    /// - Returns: the reading, and the small pictures that it refers to by their place.
    public static func read(
        _ bytes: UnsafeRawBufferPointer, name: String, rules prepared: PreparedRules,
        programs: (any ProgramRunner)?
    ) -> (reading: Reading, blobs: [[UInt8]]) {
        let begun = MachineClock.steady()
        let (rules, forms) = (prepared.rules, prepared.forms)
        let walk = PacketWalk(rules: rules, maker: DraftMaker(rules: rules, forms: forms, programs: programs))
        var reading = Reading(container: ReadingTimes.during(.unpack) { container(of: bytes, name: name, walk) })
        reading.message = walk.message
        reading.remarks = walk.remarks
        if walk.refusal == nil { walk.refusal = refusal(of: walk.drafts, walk.message) }
        if let refusal = walk.refusal {
            reading.refusal = refusal
            return (reading, [])
        }
        var blobs = BlobStore()
        let scans =
            rules.recognisesScans
            ? programs.map {
                // A proposal is not worth the packet: on a machine under load recognition ends in time for the rest.
                ScanReader(forms: forms, programs: $0, end: begun + .seconds(rules.limits.seconds) * 3 / 4)
            } : nil
        ReadingTimes.during(.places) {
            Assembly(rules, scans: scans).assemble(walk.drafts, into: &reading, blobs: &blobs)
        }
        return (reading, blobs.blobs)
    }

    /// Goes through the packet; gives what it is.
    static func container(of bytes: UnsafeRawBufferPointer, name: String, _ walk: PacketWalk) -> String {
        if FolderBundle.isBundle(bytes) {
            walk.takeFolder(bytes)
            return "folder"
        }
        guard !bytes.isEmpty else {
            walk.refusal = Refusal(code: "archive.empty", entry: nil, detail: "a file without bytes")
            return FileType.empty.rawValue
        }
        let named = EntryName(name)
        let type = FileRecognition.type(of: bytes, named: named)
        switch type {
        case .unknown, .ole, .xml, .video, .audio, .empty, .exe:
            // A program may carry an archive behind it, and a later volume has no mark of its own.
            if ArchiveReader.kind(of: bytes) != nil || isVolume(named) {
                walk.unpack(
                    [ArchivePart(name: named.last, bytes: bytes)], path: name, type: type, prefix: "", origin: .init())
            } else {
                walk.refusal = Refusal(
                    code: "packet.unrecognised", entry: nil, detail: "a file of the kind \(type.rawValue)")
            }
        default:
            let isText = type == .txt || type == .html || type == .csv
            if isText, let promised = FileRecognition.promised(named), promised.isArchive {
                // A script may carry an archive behind it.
                if ArchiveReader.kind(of: bytes) != nil {
                    walk.unpack(
                        [ArchivePart(name: named.last, bytes: bytes)], path: name, type: promised, prefix: "",
                        origin: .init())
                    return promised.rawValue
                }
                walk.refusal = Refusal(
                    code: "packet.unrecognised", entry: nil, detail: "named \(promised.rawValue), but a text")
            } else {
                walk.take(bytes, path: name, origin: .init(), prefix: "", known: type)
            }
        }
        return type.rawValue
    }

    static func isVolume(_ name: EntryName) -> Bool {
        guard let volume = VolumeName(name.last) else { return false }
        return volume.scheme != .pieces ? volume.number.map { $0 > 1 } ?? false : true
    }

    /// A packet in which nothing is left to judge.
    private static func refusal(of drafts: [Draft], _ message: MessageFacts?) -> Refusal? {
        let kept = drafts.filter { !$0.evidence.name.isLitter }
        // A message that brings nothing is an incomplete application, not an archive that fails.
        if kept.isEmpty, message == nil {
            return Refusal(code: "archive.empty", entry: nil, detail: "no file but what programs leave behind")
        }
        if let links = message?.links, !links.isEmpty,
            kept.allSatisfy({
                $0.isMailText || $0.evidence.isInline
                    || [.txt, .html, .xml].contains($0.entry.type) && $0.evidence.traits.han < 150
            })
        {
            return Refusal(code: "packet.link-only", entry: nil, detail: links.prefix(3).joined(separator: " "))
        }
        return nil
    }
}
