import Glibc

/// What a reader and its child programs use at the moment, by /proc. See proc(5).
struct GroupUsage {
    /// Bytes of resident memory that belong to them alone: anonymous and shared memory, no mapped files.
    var memory = 0
    /// Threads of all of them.
    var tasks = 0

    /// Of a process and its descendants. Orphans among them have come to the reader, which adopts them.
    init(of leader: Int32) {
        var waiting = [leader]
        while let id = waiting.popLast(), tasks < 1_024 {
            add(id)
            // Children hang on the thread that started them; the reader and the programs start theirs in the first.
            let children = Self.read("/proc/\(id)/task/\(id)/children")
            waiting += children.split(separator: 0x20).compactMap { Int32(String(decoding: $0, as: UTF8.self)) }
        }
    }

    private mutating func add(_ id: Int32) {
        for line in Self.read("/proc/\(id)/status").split(separator: 0x0A) {
            let words = line.split { $0 == 0x20 || $0 == 0x09 }.prefix(2).map { String(decoding: $0, as: UTF8.self) }
            guard words.count == 2, let number = Int(words[1]) else { continue }
            switch words[0] {
            case "RssAnon:", "RssShmem:": memory += number << 10
            case "Threads:": tasks += number
            default: continue
            }
        }
    }

    private static func read(_ path: String) -> [UInt8] {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return [] }
        defer { close(file) }
        return [UInt8](unsafeUninitializedCapacity: 8_192) { room, count in
            count = max(0, Glibc.read(file, room.baseAddress, room.count))
        }
    }
}
