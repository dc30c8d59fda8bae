import Glibc

/// Waits until something can be read, or until the time is over. See poll(2).
enum Waiting {
    /// Gives for each descriptor, whether there is something to read or its end has come; all false on time-out.
    static func readable(_ descriptors: [Int32], within time: Duration?) throws(FileError) -> [Bool] {
        var entries = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        let end = time.map { MachineClock.steady() + $0 }
        while true {
            let rest = end.map { max(.zero, $0 - MachineClock.steady()) }
            let result = poll(&entries, nfds_t(entries.count), rest?.pollMilliseconds ?? -1)
            if result >= 0 { return entries.map { $0.revents != 0 } }
            guard errno == EINTR else { throw FileError(errno: errno, "poll", "descriptors") }
        }
    }
}

extension Duration {
    /// Rounded up, within what poll(2) takes.
    var pollMilliseconds: Int32 {
        let (seconds, attoseconds) = components
        guard seconds < 1_000_000 else { return 1_000_000_000 }
        return Int32(max(0, seconds * 1_000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000))
    }
}
