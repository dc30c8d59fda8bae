internal import Edition
internal import Files
internal import Ledger
internal import Reporting
internal import Synchronization
internal import Values

/// Writes the outbox. Every file appears whole or not at all.
///
/// Reports are written without an fsync each; one `syncfs` makes a group of them durable, and only then does the ledger
/// note their versions. So what a power cut tears is written anew at the next start.
final class Publisher: Sendable {
    private struct Pages: Sendable {
        var edition: Edition
        var reserve: DaemonRules.Reserve
        var report: ReportPage
        var letter: Letter
        var index: IndexPage
    }
    private let root: Root
    private let ledger: Ledger
    private let clock: Clock
    private let log: Log
    private let pages = Mutex<Pages?>(nil)
    private let desk = Mutex<DeskRows?>(nil)
    private let written = Mutex<[(packet: String, version: Int)]>([])
    private let synced = Mutex<[(packet: String, version: Int)]>([])

    init(root: Root, ledger: Ledger, clock: Clock, log: Log) {
        self.root = root
        self.ledger = ledger
        self.clock = clock
        self.log = log
    }

    func use(_ configuration: Configuration) {
        let (edition, templates) = (configuration.edition, configuration.templates)
        pages.withLock {
            $0 = Pages(
                edition: edition, reserve: configuration.daemon.diskReserve,
                report: ReportPage(edition: edition, templates: templates),
                letter: Letter(edition: edition, templates: templates),
                index: IndexPage(edition: edition, templates: templates))
        }
    }

    /// Writes the reports of packets as the ledger tells of them now.
    ///
    /// Several processes may publish the same packet. Each looks again after writing, and writes anew what has changed
    /// meanwhile, so the last one to write has written the newest.
    /// - Parameter fresh: Readings at hand, by packet.
    func publish(_ ids: [String], fresh: [String: ReportBuilder.Fresh] = [:]) throws {
        guard let pages = pages.withLock(\.self) else { return }
        var waiting = ids
        while !waiting.isEmpty {
            var versions: [(packet: String, version: Int)] = []
            for id in waiting {
                let built = try ledger.read {
                    try ReportBuilder.build(id, from: $0, edition: pages.edition, now: clock.now(), fresh: fresh[id])
                }
                guard let built else { continue }
                try write(built, pages)
                versions.append((id, built.version))
            }
            written.withLock { $0 += versions }
            waiting = try ledger.read { ledger in
                try versions.filter { try ledger.packet($0.packet)?.version != $0.version }.map(\.packet)
            }
        }
    }

    private func write(_ built: ReportBuilder.Built, _ pages: Pages) throws(FileError) {
        let report = built.report
        let pictures = Dictionary(uniqueKeysWithValues: built.images.enumerated().map { ($0.offset, $0.element) })
        var files: [(name: FileName, bytes: [UInt8])] = [
            ("report.html", pages.report.html(report, pictures: pictures))
        ]
        if let letter = pages.letter.eml(report) { files.append(("letter.eml", letter)) }
        if let receipt = pages.letter.receipt(report) { files.append(("receipt.eml", receipt)) }
        // Last: whoever waits for it finds the rest there.
        files.append(("report.json", ReportJSON.text(report, edition: pages.edition)))
        let name = FileName(report.arrival.id)
        if try root.packets.status(of: name) == nil {
            try writeNew(files, images: built.images, as: name)
        } else {
            try rewrite(files, images: built.images, in: try root.packets.folder(name))
        }
    }

    private func writeNew(
        _ files: [(name: FileName, bytes: [UInt8])], images: [[UInt8]], as name: FileName
    ) throws(FileError) {
        let folder = try FolderPublication(scratch: root.quickScratch)
        for file in files { try folder.write(file.bytes, at: file.name.text) }
        for (index, image) in images.enumerated() {
            try folder.write(image, at: "images/\(ReportBuilder.imageName(index))")
        }
        try folder.commit(in: root.packets, as: name)
    }

    /// Only our own files are replaced or removed: somebody may keep notes there.
    private func rewrite(
        _ files: [(name: FileName, bytes: [UInt8])], images: [[UInt8]], in folder: Directory
    ) throws(FileError) {
        if !images.isEmpty {
            let inner = try folder.makeFolder("images", mode: 0o755)
            for (index, image) in images.enumerated() {
                try inner.publish(image, as: FileName(ReportBuilder.imageName(index)), scratch: root.quickScratch)
            }
        }
        for file in files { try folder.publish(file.bytes, as: file.name, scratch: root.quickScratch) }
        for name: FileName in ["letter.eml", "receipt.eml"] where !files.contains(where: { $0.name == name }) {
            try folder.remove(name)
        }
    }

    /// Makes durable what was written so far.
    func sync() throws(FileError) {
        let group = written.withLock { written in
            defer { written = [] }
            return written
        }
        guard !group.isEmpty else { return }
        do throws(FileError) {
            try root.outbox.syncFileSystem()
            synced.withLock { $0 += group }
        } catch {
            written.withLock { $0 += group }
            throw error
        }
    }

    /// Versions that are on disk for good, to be noted with the next thing that the ledger writes.
    func durable() -> [(packet: String, version: Int)] {
        synced.withLock { synced in
            defer { synced = [] }
            return synced
        }
    }

    /// Makes durable what was written, and notes it.
    func flush() throws {
        try sync()
        let versions = durable()
        guard !versions.isEmpty else { return }
        try ledger.write { try $0.setPublished(versions) }
    }

    /// Writes what an interruption has left unwritten.
    /// - Returns: how many reports.
    @discardableResult
    func repair() throws -> Int {
        var count = 0
        while true {
            let ids = try ledger.read { try $0.idsToPublish(limit: 64) }
            guard !ids.isEmpty else { return count }
            try publish(ids)
            try flush()
            count += ids.count
        }
    }

    /// Writes what tells of all packets: `index.html`, and `desk.xlsx` when something on the desk has changed.
    func writeOverview() throws {
        try writeIndex()
        try writeDesk()
    }

    private func writeDesk() throws {
        guard let pages = pages.withLock(\.self) else { return }
        let rows = try ledger.read { try DeskRows(from: $0, edition: pages.edition) }
        guard desk.withLock({ $0 }) != rows else { return }
        let bytes = try Desk.xlsx(
            rows.rows, proposals: rows.proposals, edition: pages.edition, secret: try DeskSecret.get(ledger))
        try Directory.open(root.outbox.path, calls: root.quickCalls)
            .publish(bytes, as: "desk.xlsx", scratch: root.quickScratch)
        desk.withLock { $0 = rows }
    }

    private func writeIndex() throws {
        guard let pages = pages.withLock(\.self) else { return }
        let overview = try Overviews.overview(
            root: root, ledger: ledger, clock: clock, edition: pages.edition, reserve: pages.reserve)
        try Directory.open(root.outbox.path, calls: root.quickCalls)
            .publish(pages.index.html(overview), as: "index.html", scratch: root.quickScratch)
    }
}
