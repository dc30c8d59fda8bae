import Foundation
import JSON
import Ledger
import Values

/// A ledger in a folder of its own that goes with it.
final class LedgerBox {
    let folder: String
    let ledger: Ledger

    init() throws {
        folder = NSTemporaryDirectory() + "ledger-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        ledger = try Ledger(at: folder + "/ledger.sqlite")
    }

    deinit {
        try? ledger.close()
        try? FileManager.default.removeItem(atPath: folder)
    }

    static let at = "2020-04-20T09:00:00+08:00"

    /// Accepts a packet of these bytes.
    @discardableResult
    func accept(
        _ sha256: String, name: String = "x.zip", day: String = "2020-04-20", original: String? = nil
    ) throws
        -> String
    {
        try ledger.write { ledger in
            let id = try ledger.nextID(day: day)
            let arrival = Arrival(id: id, sha256: sha256, names: [name], bytes: 1, received: Self.at)
            try ledger.insert(arrival, shape: .file, original: original)
            try ledger.append(
                LedgerEvent(
                    at: Self.at, kind: .received, packet: id, state: .received, facts: [.init("name", .string(name))]))
            return id
        }
    }
}
