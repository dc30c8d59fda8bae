import Glibc

/// What the stem tells its host of one copy: its id when it starts (or a negative errno), and then how it ended.
enum ForkReport {
    static func send(_ words: [Int64], to socket: Int32) {
        // A host that hung up wants no report.
        _ = words.withUnsafeBytes { Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
    }

    static func words(_ end: ProcessEnd) -> [Int64] {
        let (seconds, attoseconds) = end.cpu.components
        return [Int64(end.status), seconds &* 1_000_000 &+ attoseconds / 1_000_000_000_000, Int64(end.peakMemory)]
    }

    static func end(_ words: [Int64]) -> ProcessEnd? {
        guard words.count == 3 else { return nil }
        return ProcessEnd(
            status: Int32(truncatingIfNeeded: words[0]), cpu: .microseconds(words[1]), peakMemory: Int(words[2]))
    }

    /// Does not wait. nil where there is none, or the other end is closed.
    static func receive(from socket: Int32) -> [Int64]? {
        var words = [Int64](repeating: 0, count: 3)
        let count = words.withUnsafeMutableBytes { room in
            while true {
                let count = recv(socket, room.baseAddress, room.count, Int32(MSG_DONTWAIT))
                if count >= 0 || errno != EINTR { return count }
            }
        }
        return count > 0 ? Array(words.prefix(count / 8)) : nil
    }
}
