internal import Edition
internal import Files
internal import Ledger
internal import Panel
internal import Reporting
public import Values

extension Conductor {
    /// Looks for texts that applicants share with each other, or with those of an earlier edition, and writes them side by
    /// side into `outbox/ranking/copied.html`.
    /// - Parameter earlier: Root of an earlier edition; nothing there is changed.
    @discardableResult
    public func findCopiedText(earlier: String? = nil) throws -> [SharedText] {
        var texts = try ledger.read { try Self.texts(in: $0, edition: edition) }
        if let earlier {
            texts += try former(at: earlier)
            // The next ranking compares with it, too.
            try ledger.write { try $0.setNote(Self.earlierNote, earlier) }
        } else if let earlier = try ledger.read({ try $0.note(Self.earlierNote) }), Root.hasLedger(earlier) {
            texts += try former(at: earlier)
        }
        let shared = CopiedText(texts).find()
        let page = CopiedPage(edition: edition, templates: configuration.templates)
        try root.outbox.makeFolder("ranking", mode: 0o755)
            .publish(page.html(shared, at: now()), as: "copied.html", scratch: root.scratch)
        return shared
    }

    private static let earlierNote = "earlier edition"

    private static func texts(
        in ledger: LedgerSnapshot, edition: Edition, key: String? = nil
    ) throws -> [ComparedText] {
        try Entrants(in: ledger, edition: edition).all.flatMap { entrant in
            func text(_ text: String, _ zh: String, _ en: String) -> ComparedText {
                ComparedText(
                    text,
                    source: SharedText.Source(
                        applicant: entrant.key, name: entrant.subject.entrant.name,
                        packet: entrant.subject.entrant.packet, title: Bilingual(zh: zh, en: en), edition: key))
            }
            let profiles = entrant.profiles.map {
                $0.item == .profileEn
                    ? text($0.text, "英文简介", "Profile in English") : text($0.text, "中文简介", "Profile in Chinese")
            }
            return profiles + entrant.cases.map { text($0.text, "案例：\($0.title)", "Case: \($0.title)") }
        }
    }

    /// From a copy of its ledger: an archive is never written to.
    private func former(at path: String) throws -> [ComparedText] {
        guard Root.hasLedger(path) else {
            throw Trouble(.usage, zh: "那里没有往届的台账：\(path)", en: "There is no earlier edition's ledger: \(path)")
        }
        let state = try Directory.open(path + "/.pingxuan")
        let name = FileName.generated()
        let copy = try root.scratch.makeFolder(name)
        defer { try? root.scratch.removeTree(name) }
        for file: FileName in ["ledger.sqlite", "ledger.sqlite-wal"] where try state.status(of: file) != nil {
            try copy.createFile(file).copy(from: try state.openFile(file))
        }
        let ledger = try Ledger(at: copy.path + "/ledger.sqlite")
        defer { try? ledger.close() }
        let edition = (try? Configuration.load(root: path).edition) ?? edition
        return try ledger.read { try Self.texts(in: $0, edition: edition, key: edition.key) }
    }
}
