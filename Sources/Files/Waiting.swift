import Glibc

/// Waits until something can be read, or until the time is over. See poll(2).
enum Waiting {
    /// Gives for each descriptor, whether there is something to read or its end has come; all false on time-out.
    static func readable(_ descriptors: [Int32], within time: Duration?) throws(FileError) -> [Bool] {
        var entries = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        let end = time.map { MachineClock.steady() + $0 }
        while true {
            let result = poll(&entries, nfds_t(entries.count), end.map(MachineClock.milliseconds(until:)) ?? -1)
            if result >= 0 { return entries.map { $0.revents != 0 } }
            guard errno == EINTR else { throw FileError(errno: errno, "poll", "descriptors") }
        }
    }
}
