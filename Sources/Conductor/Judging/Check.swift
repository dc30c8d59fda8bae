internal import Digests
internal import Edition
internal import Files
internal import Foundation
internal import Intake
internal import Screening
internal import Synchronization
public import Values

/// Reads and screens packets without recording anything: each is judged alone.
public struct Check: Sendable {
    private let configuration: Configuration
    private let reader: any PacketReader
    private let now: Instant

    public init(configuration: Configuration, clock: Clock) throws {
        try self.init(configuration: configuration, clock: clock, reader: Conductor.reader(configuration))
    }

    init(configuration: Configuration, clock: Clock, reader: any PacketReader) {
        self.configuration = configuration
        self.reader = reader
        now = clock.now()
    }

    /// A file or folder to check.
    private struct Subject: Sendable {
        var path: String
        var isFolder: Bool
        var name: String { path.split(separator: "/").last.map(String.init) ?? path }
    }

    /// Checks each path. `each` gets the reports in the order of the paths, as soon as all before are there.
    /// - Throws: `Trouble` naming every path where nothing stands; then nothing is checked.
    public func run(_ paths: [String], each: @escaping @Sendable (PacketReport) -> Void) throws {
        let subjects = try paths.map(subject)
        let order = InOrder<PacketReport>(each)
        let next = Atomic(0)
        let failure = Mutex<Trouble?>(nil)
        let workers = configuration.daemon.workers ?? ProcessInfo.processInfo.activeProcessorCount
        Threads.run(min(workers, subjects.count)) {
            while true {
                let index = next.add(1, ordering: .relaxed).oldValue
                guard index < subjects.count, failure.withLock({ $0 == nil }) else { return }
                do {
                    order.give(try report(on: subjects[index], number: index + 1), at: index)
                } catch {
                    let words = Faults.sentence(error)
                    failure.withLock { $0 = Trouble(.usage, zh: words.zh, en: words.en) }
                }
            }
        }
        if let failure = failure.withLock(\.self) { throw failure }
    }

    private func subject(_ path: String) throws -> Subject {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw Trouble(.usage, zh: "找不到：\(path)", en: "There is no such file: \(path)")
        }
        return Subject(
            path: URL(fileURLWithPath: path).resolvingSymlinksInPath().path, isFolder: isFolder.boolValue)
    }

    private func report(on subject: Subject, number: Int) throws -> PacketReport {
        let zone = configuration.edition.dates.zoneMinutes
        let digits = String(number)
        let day = now.day(zoneMinutes: zone).description.filter { $0 != "-" }
        var arrival = Arrival(
            id: "\(day)-\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)", sha256: "",
            names: [subject.name], bytes: 0, received: now.text(zoneMinutes: zone))
        let file = try subject.isFolder ? folder(subject, &arrival) : self.file(subject, &arrival)
        let reading = reading(of: file, name: subject.isFolder ? "" : subject.name)
        let dossier = Dossier(parts: [Dossier.Part(packet: arrival.id, reading: reading)])
        let judgement = Screening.judge(dossier, under: configuration.edition, received: now)
        var report = PacketReport(arrival: arrival, verdict: judgement.verdict)
        StoredJudgement(judgement).fill(&report)
        report.entries = reading.entries
        report.message = reading.message
        report.mendBy = ReportBuilder.mendBy(configuration.edition, now)
        return report
    }

    /// Where our reader fails there is no later try: the packet counts as one that cannot be opened.
    private func reading(of file: Files.FileHandle, name: String) -> Reading {
        for _ in 0..<2 {
            if case .read(let read) = reader.read(file, name: name, cancellation: nil) { return read.reading }
        }
        var reading = Reading(container: "unknown")
        reading.refusal = Refusal(code: "packet.unrecognised", detail: "reading it failed twice")
        return reading
    }

    private func file(_ subject: Subject, _ arrival: inout Arrival) throws -> Files.FileHandle {
        let parts = subject.path.split(separator: "/")
        let folder = try Directory.open("/" + parts.dropLast().joined(separator: "/"))
        let file = try folder.openFile(FileName(subject.name))
        guard let hasher = SHA256() else { throw FileError(.other, "sha256", subject.path) }
        arrival.bytes = try file.readAll { hasher.update($0) }
        arrival.sha256 = hasher.finish()?.hex ?? ""
        return file
    }

    private func folder(_ subject: Subject, _ arrival: inout Arrival) throws -> Files.FileHandle {
        let folder = try Directory.open(subject.path)
        let tree = try FolderTree(of: folder)
        guard !tree.isTooLarge else {
            throw Trouble(.usage, zh: "文件夹过大：\(subject.path)", en: "The folder is too large: \(subject.path)")
        }
        var members: [(path: [UInt8], file: Files.FileHandle)] = []
        var lines: [FolderListing.Line] = []
        for entry in tree.files {
            let file = try FolderTree.open(entry.path, in: folder)
            guard let hasher = SHA256() else { throw FileError(.other, "sha256", subject.path) }
            arrival.bytes += try file.readAll { hasher.update($0) }
            if let digest = hasher.finish() { lines.append(FolderListing.Line(digest: digest, path: entry.path)) }
            members.append((entry.path, file))
        }
        arrival.sha256 = FolderListing.bytes(of: lines).withUnsafeBytes { SHA256.digest(of: $0)?.hex } ?? ""
        let bundle = try Files.FileHandle.inMemory("folder")
        try FolderBundle.write(members, to: bundle)
        try bundle.rewind()
        return bundle
    }
}
