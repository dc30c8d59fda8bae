internal import Files
internal import JSON
internal import Ledger

/// A plain copy of the event chain beside the vault: `journal.jsonl`, one line an event, as the ledger has its body.
///
/// Vault and journal together are enough for `rebuild`. It follows the ledger and never leads it: what lacks is appended
/// whenever somebody looks, so a crash costs nothing. One process writes it at a time.
struct Journal: Sendable {
    static let name: FileName = "journal.jsonl"
    let root: Root
    let ledger: Ledger

    /// Appends the events that it lacks, durably. Does nothing while another process does.
    func catchUp() throws {
        guard case .held(let lock) = try LockFile.take(in: root.state, name: "journal.lock") else { return }
        defer { withExtendedLifetime(lock) {} }
        var file = try root.state.openForAppending(Self.name)
        var tail = try JournalTail(of: file)
        if try !isOurs(tail) {
            // The ledger was restored or rebuilt: what this one tells is kept, and a new one begun.
            let aside = FileName("journal-\(MachineClock.wall() / 1_000_000_000).jsonl")
            try root.state.rename(Self.name, to: root.state, as: aside, ifTaken: .fail)
            file = try root.state.openForAppending(Self.name)
            tail = try JournalTail(of: file)
        }
        try file.truncate(to: tail.end)
        var lines: [UInt8] = []
        try ledger.read { ledger in
            try ledger.eachEvent(after: tail.number) { event in
                lines += Array(JournalLine.text(event).utf8) + [0x0A]
                if lines.count >= 1 << 20 {
                    try file.write(lines)
                    lines = []
                }
                return true
            }
        }
        try file.write(lines)
        try file.sync()
        if tail.end == 0 { try root.state.sync() }
    }

    /// Writes it anew from the ledger, and removes former ones: what they say of persons was withheld.
    func rewrite() throws {
        for name in try root.state.names()
        where name.text.hasPrefix("journal") && name.text.hasSuffix(".jsonl") { try root.state.remove(name) }
        try catchUp()
    }

    /// Whether its last line is an event of this ledger.
    private func isOurs(_ tail: JournalTail) throws -> Bool {
        guard tail.number > 0 else { return true }
        return try ledger.read { try $0.event(tail.number).map { JournalLine.text($0) } == tail.body }
    }
}

/// The end of a journal: its last whole line.
struct JournalTail {
    /// Of its last event; 0 for an empty one.
    private(set) var number = 0
    private(set) var body = ""
    /// Bytes up to the end of the last whole line.
    private(set) var end = 0

    init(of file: FileHandle) throws {
        let size = try file.size()
        var window = 1 << 16
        while true {
            let start = max(0, size - window)
            var bytes = [UInt8](repeating: 0, count: size - start)
            let count = try bytes.withUnsafeMutableBytes { try file.read(at: start, into: $0) }
            bytes.removeLast(bytes.count - count)
            guard let last = bytes.lastIndex(of: 0x0A) else {
                if start == 0 { return }
                window *= 4
                continue
            }
            let before = bytes[..<last].lastIndex(of: 0x0A)
            guard before != nil || start == 0 else {
                window *= 4
                continue
            }
            let line = String(decoding: bytes[(before.map { $0 + 1 } ?? 0)..<last], as: UTF8.self)
            end = start + last + 1
            body = line
            // A line that is none of ours has no number, and agrees with no event.
            number = (try? JSONValue(parsing: line))?["number"]?.int ?? .max
            return
        }
    }
}
