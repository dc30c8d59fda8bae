import Conductor
import Foundation
import SamplePackets

/// A folder for a rehearsal, made new.
struct DemoRoot {
    let path: String

    /// - Parameter folder: An empty or new one; nil makes one under `TMPDIR`.
    init(_ folder: String?) throws {
        let files = FileManager.default
        if let folder {
            path = URL(fileURLWithPath: folder).standardizedFileURL.path
            let held = (try? files.contentsOfDirectory(atPath: path)) ?? []
            guard held.isEmpty else {
                throw Trouble(
                    .usage, zh: "文件夹不是空的：\(folder)", en: "The folder is not empty: \(folder)")
            }
        } else {
            path = files.temporaryDirectory.appendingPathComponent("pingxuan-demo-" + UUID().uuidString.prefix(8)).path
        }
        for name in ["config", "inbox", "outbox"] {
            try files.createDirectory(atPath: "\(path)/\(name)", withIntermediateDirectories: true)
        }
        for file in SampleRoot.files { try Data(file.bytes).write(to: URL(fileURLWithPath: "\(path)/\(file.path)")) }
    }

    /// Lays a packet into the inbox.
    func drop(_ packet: SamplePacket) throws {
        let place = "\(path)/inbox/\(packet.name)"
        switch packet.contents {
        case .file(let bytes): try Data(bytes).write(to: URL(fileURLWithPath: place))
        case .folder(let files):
            for file in files {
                let url = URL(fileURLWithPath: "\(place)/\(file.path)")
                try FileManager.default.createDirectory(
                    at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(file.bytes).write(to: url)
            }
        }
    }
}
