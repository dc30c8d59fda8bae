import Edition
import Files
import Foundation
import JSON
import Ledger
import Synchronization
import Values

@testable import Conductor

/// Reads packets without a process: their bytes are the reading itself.
final class PlainReader: PacketReader {
    /// Packets that fail, by name, and how often yet.
    let failures = Mutex<[String: Int]>([:])

    func read(_ packet: Files.FileHandle, name: String, cancellation: WakeUp?) -> ReadingResult {
        let fails = failures.withLock { failures in
            guard let left = failures[name], left > 0 else { return false }
            failures[name] = left - 1
            return true
        }
        if fails { return .fault(Bilingual(zh: "读取失败", en: "reading failed")) }
        guard let json = try? packet.bytes(limit: 1 << 20), let value = try? JSONValue(parsing: json),
            let reading = try? JSONCoding.decode(Reading.self, from: value)
        else {
            var refused = Reading(container: "unknown")
            refused.refusal = Refusal(code: "packet.unrecognised", detail: "no reading")
            let json = (try? JSONCoding.encode(refused).bytes()) ?? []
            return .read(PacketReading(reading: refused, json: json, images: []))
        }
        return .read(PacketReading(reading: reading, json: json, images: []))
    }

    /// A workbook is JSON here, too.
    func tables(_ workbook: Files.FileHandle) -> [TableSheet] {
        guard let json = try? workbook.bytes(limit: 1 << 20), let value = try? JSONValue(parsing: json) else {
            return []
        }
        return (try? JSONCoding.decode([TableSheet].self, from: value)) ?? []
    }
}

/// A whole root in a folder of its own that goes with it, with the edition that the project ships.
final class ConductorBox {
    let path: String
    let reader = PlainReader()
    var configuration: Configuration
    var at = "2020-04-20T09:00:00+08:00"

    init() throws {
        path = NSTemporaryDirectory() + "conductor-" + UUID().uuidString
        for folder in ["inbox", "outbox"] {
            try FileManager.default.createDirectory(atPath: "\(path)/\(folder)", withIntermediateDirectories: true)
        }
        let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().path
        try FileManager.default.copyItem(atPath: project + "/config", toPath: path + "/config")
        configuration = try Configuration.load(root: path)
        configuration.daemon.settle = .milliseconds(1)
        configuration.daemon.workers = 2
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The program as it starts anew.
    func conductor(calls: SystemCalls = .kernel) throws -> Conductor {
        let root = try Root(path, calls: calls)
        return Conductor(
            root: root, ledger: try Ledger(at: try root.ledgerPath()),
            clock: .fixed(Instant(at) ?? Instant(seconds: 0)),
            configuration: configuration, reader: reader, log: Log(isQuiet: true))
    }

    @discardableResult
    func run(calls: SystemCalls = .kernel) throws -> Pass.Summary { try Pass(try conductor(calls: calls)).run() }

    func drop(_ name: String, _ sample: SampleReading) throws {
        try drop(name, bytes: try sample.bytes(configuration.edition))
    }

    func drop(_ name: String, bytes: [UInt8]) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: "\(path)/inbox/\(name)"))
    }

    func status() throws -> StatusReport {
        try StatusReport(root: path, now: Instant(at) ?? Instant(seconds: 0))
    }

    /// States by packet, in the order of arrival.
    func states() throws -> [PacketState] {
        let ledger = try Ledger(at: path + "/.pingxuan/ledger.sqlite")
        return try ledger.read { try $0.packets(after: 0, limit: 10_000).map(\.state) }
    }

    func report(_ id: String) throws -> JSONValue {
        try JSONValue(
            parsing: Array(Data(contentsOf: URL(fileURLWithPath: "\(path)/outbox/packets/\(id)/report.json"))))
    }

    func inbox() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: path + "/inbox").sorted() }

    static let first = "20200420-0001"
    static let second = "20200420-0002"
    static let third = "20200420-0003"
}
