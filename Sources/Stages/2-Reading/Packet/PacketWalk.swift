import Archives
import Mail
import Text
import Values

/// Goes through a packet to the last entry: archives in archives, messages in messages, one entry in memory at a time.
final class PacketWalk {
    let rules: ReadingRules
    let maker: DraftMaker
    var drafts: [Draft] = []
    var refusal: Refusal?
    var message: MessageFacts?
    var remarks: [String] = []
    /// Bytes of all entries so far, and how many came.
    private var expanded = 0
    private var count = 0
    private var thumbnails = 0
    private var paths: Set<String> = []
    /// For each path that came again the number to try next.
    private var repeats: [String: Int] = [:]

    /// Thumbnails beyond which none is made.
    private static let mostThumbnails = 80

    /// Set where nothing but pictures is wanted: then no entry is read.
    private let taker: PictureTaker?

    init(rules: ReadingRules, maker: DraftMaker, taker: PictureTaker? = nil) {
        self.taker = taker
        self.rules = rules
        self.maker = maker
    }

    /// Where an entry came from.
    struct Origin {
        /// Archives and messages around it.
        var depth = 0
        var nameGuessed = false
        /// A picture shown within a mail's text.
        var isInline = false
        /// Sent along only as decoration or signature.
        var isDecoration = false
    }

    /// Takes one file of the packet, whatever it is.
    /// - Parameter prefix: the path under which entries of an archive appear, with its `/`; nil for the archive's own path.
    func take(
        _ bytes: UnsafeRawBufferPointer, path: String, origin: Origin, prefix: String? = nil, known: FileType? = nil
    ) {
        guard refusal == nil else { return }
        let name = EntryName(path)
        let type = known ?? FileRecognition.type(of: bytes, named: name)
        if type.isArchive, !name.isLitter {
            let part = ArchivePart(name: name.last, bytes: bytes)
            unpack([part], path: path, type: type, prefix: prefix ?? path + "/", origin: origin)
        } else if type == .eml || type == .msg || type == .tnef, !name.isLitter {
            open(bytes, path: path, origin: origin)
        } else {
            add(bytes, path: path, type: type, origin: origin)
        }
    }

    private func add(_ bytes: UnsafeRawBufferPointer, path: String, type: FileType, origin: Origin) {
        guard mayTakeMore(path) else { return }
        if let taker {
            let path = unique(path)
            taker.take(bytes, path: path, type: type)
            drafts.append(maker.unread(path: path, type: type))
            return
        }
        var draft = ReadingTimes.during(.other) {
            maker.draft(
                bytes, path: unique(path), type: type, nameGuessed: origin.nameGuessed,
                makesThumbnail: thumbnails < Self.mostThumbnails)
        }
        if draft.thumbnail != nil { thumbnails += 1 }
        draft.evidence.isInline = origin.isInline || origin.isDecoration
        if origin.isDecoration { draft.evidence.isPixelSmall = true }
        drafts.append(draft)
    }

    /// Opens an archive, in one part or in all its volumes.
    func unpack(_ parts: [ArchivePart], path: String, type: FileType, prefix: String, origin: Origin) {
        guard origin.depth < rules.limits.nesting else {
            refuse(.tooLarge, path, "more than \(rules.limits.nesting) archives within one another")
            return
        }
        let mark = (drafts: drafts.count, expanded: expanded)
        do throws(ArchiveFailure) {
            let limits = ArchiveLimits(
                entries: max(1, rules.limits.entries - count), entryBytes: rules.limits.entryBytes,
                expandedBytes: max(0, rules.limits.expandedBytes - expanded), ratio: rules.limits.ratio)
            let reader = try ArchiveReader(parts, limits: limits)
            var inside = origin
            inside.depth += 1
            var tally = UnpackingTally()
            try reader.forEachEntry { entry, content in
                guard refusal == nil, entry.kind == .file else { return }
                tally.add(entry, content)
                inside.nameGuessed = entry.isNameGuessed
                switch content {
                case .success(let bytes):
                    expanded += bytes.count
                    take(bytes, path: prefix + entry.path, origin: inside)
                case .failure(let fault):
                    guard mayTakeMore(entry.path) else { return }
                    drafts.append(
                        maker.broken(
                            path: unique(prefix + entry.path), nameGuessed: entry.isNameGuessed, damage: Damage(fault)))
                }
            }
            if refusal == nil, let failure = tally.failure(of: reader.kind) { throw failure }
            if drafts.count == mark.drafts, refusal == nil {
                throw ArchiveFailure(.empty, "an archive without files")
            }
        } catch {
            fail(error, path: path, type: type, origin: origin, mark: mark.drafts)
            expanded = max(expanded, mark.expanded)
        }
    }

    /// What follows when an archive does not open: at the top the packet is refused; inside, what is merely broken is one
    /// entry that cannot be read, and what attacks is refused all the same.
    private func fail(_ error: ArchiveFailure, path: String, type: FileType, origin: Origin, mark: Int) {
        guard refusal == nil else { return }
        drafts.removeSubrange(mark...)
        if origin.depth == 0 {
            refusal = Refusal(code: error.code.rawValue, entry: error.entry, detail: error.detail)
            return
        }
        let damage: Damage
        switch error.code {
        case .hostile, .ambiguous, .tooLarge:
            refusal = Refusal(
                code: error.code.rawValue, entry: error.entry.map { "\(path)/\($0)" } ?? path, detail: error.detail)
            return
        case .encrypted: damage = Damage(.encrypted, error.detail)
        case .unsupported: damage = Damage(.unsupported, error.detail)
        case .empty: damage = Damage(.empty, error.detail)
        case .corrupt, .partMissing: damage = Damage(.damaged, error.detail)
        }
        var draft = maker.broken(path: unique(path), nameGuessed: origin.nameGuessed, damage: damage)
        draft.entry.type = type
        drafts.append(draft)
    }

    private func refuse(_ code: ArchiveFailure.Code, _ entry: String?, _ detail: String) {
        if refusal == nil { refusal = Refusal(code: code.rawValue, entry: entry, detail: detail) }
    }

    private func mayTakeMore(_ path: String) -> Bool {
        count += 1
        guard count <= rules.limits.entries else {
            refuse(.tooLarge, path, "more than \(rules.limits.entries) entries")
            return false
        }
        return true
    }

    /// Two attachments may bear one name.
    func unique(_ path: String) -> String {
        guard !paths.insert(path).inserted else { return path }
        var number = repeats[path] ?? 2
        while !paths.insert("\(path) (\(number))").inserted { number += 1 }
        repeats[path] = number + 1
        return "\(path) (\(number))"
    }
}
