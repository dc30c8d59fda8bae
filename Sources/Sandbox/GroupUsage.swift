import Glibc

/// What a reader and its child programs use at the moment, by /proc. See proc(5).
struct GroupUsage {
    /// Bytes of resident memory that belong to them alone: anonymous and shared memory, no mapped files.
    var memory = 0
    var processes = 0

    /// Of a process and its descendants. Orphans among them have come to the reader, which adopts them.
    init(of leader: Int32) {
        var waiting = [leader]
        while let id = waiting.popLast(), processes < 256 {
            processes += 1
            memory += Self.residentBytes(of: id)
            // Children hang on the thread that started them; the reader and the programs start theirs in the first.
            let children = Self.read("/proc/\(id)/task/\(id)/children")
            waiting += children.split(separator: 0x20).compactMap { Int32(String(decoding: $0, as: UTF8.self)) }
        }
    }

    private static func residentBytes(of id: Int32) -> Int {
        var bytes = 0
        for line in read("/proc/\(id)/status").split(separator: 0x0A) {
            let text = String(decoding: line, as: UTF8.self)
            guard text.hasPrefix("RssAnon:") || text.hasPrefix("RssShmem:") else { continue }
            let kibibytes = text.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first.flatMap {
                Int($0)
            }
            bytes += (kibibytes ?? 0) << 10
        }
        return bytes
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
