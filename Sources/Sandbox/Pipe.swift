import CSandbox
import Glibc

/// The two ends of a pipe, closed with their owner at the latest.
struct Pipe: ~Copyable {
    let reading: Int32
    private(set) var writing: Int32

    init?() {
        var ends: [Int32] = [-1, -1]
        guard pipe2(&ends, O_CLOEXEC) == 0 else { return nil }
        (reading, writing) = (ends[0], ends[1])
        // Fewer turns between the two processes; where the user's share of pipe memory is used up, the default does.
        _ = fcntl(reading, PX_F_SETPIPE_SZ, 1 << 20)
        // Whoever still holds the other end must not hold up the one that reads.
        _ = fcntl(reading, F_SETFL, O_NONBLOCK)
    }

    /// So that the reading end sees the end once the child has closed its own.
    mutating func closeWriting() {
        if writing >= 0 { close(writing) }
        writing = -1
    }

    deinit {
        close(reading)
        if writing >= 0 { close(writing) }
    }
}
