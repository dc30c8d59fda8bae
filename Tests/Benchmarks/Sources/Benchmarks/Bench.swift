import Foundation

/// The built program, and a folder to let it work in.
struct Bench {
    /// Path of the built `pingxuan`.
    let product: String
    /// The configuration that its roots get.
    let config: String
    /// Removed at the end.
    let scratch: String
    /// The time by the program's clock.
    static let at = "2020-04-20T09:00:00+08:00"

    /// A fresh root with these packets in its inbox, settled by any clock.
    func root(_ packets: [[UInt8]], workers: Int) throws -> String {
        let (files, root) = (FileManager.default, scratch + "/root")
        try? files.removeItem(atPath: root)
        for folder in ["inbox", "outbox"] {
            try files.createDirectory(atPath: "\(root)/\(folder)", withIntermediateDirectories: true)
        }
        try files.copyItem(atPath: config, toPath: root + "/config")
        let daemon = root + "/config/daemon.yaml"
        let lines = try String(contentsOfFile: daemon, encoding: .utf8).split(separator: "\n")
        try (lines.filter { !$0.hasPrefix("workers:") } + ["workers: \(workers)", ""]).joined(separator: "\n")
            .write(toFile: daemon, atomically: true, encoding: .utf8)
        for (number, packet) in packets.enumerated() { try place(packet, "\(root)/inbox/材料\(number).zip") }
        sync()
        return root
    }

    func place(_ packet: [UInt8], _ path: String) throws {
        try Data(packet).write(to: URL(fileURLWithPath: path))
        // An hour before `at`.
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: 1_587_340_800)], ofItemAtPath: path)
    }

    func run(_ root: String, environment: [String: String] = [:], processor: Int? = nil) -> Child {
        let child = Child.run(
            product, ["run", "--root", root, "--at", Self.at], environment: environment, processor: processor)
        if child.exitCode != 0 { Say.line("run ended with \(child.exitCode)") }
        return child
    }

    /// How many packets have a report.
    func reports(_ root: String) -> Int {
        let folders = (try? FileManager.default.contentsOfDirectory(atPath: root + "/outbox/packets")) ?? []
        return folders.filter { FileManager.default.fileExists(atPath: "\(root)/outbox/packets/\($0)/report.json") }
            .count
    }
}
