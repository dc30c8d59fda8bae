import Glibc

/// How a process ended and what it used.
struct ProcessEnd {
    /// As waitpid(2) gives it.
    var status: Int32
    /// User and system time, that of reaped children included.
    var cpu: Duration
    /// Bytes of the largest resident set of any process in it.
    var peakMemory: Int

    init(status: Int32, cpu: Duration, peakMemory: Int) {
        (self.status, self.cpu, self.peakMemory) = (status, cpu, peakMemory)
    }

    init(status: Int32, usage: rusage) {
        let seconds = usage.ru_utime.tv_sec + usage.ru_stime.tv_sec
        let microseconds = Int64(usage.ru_utime.tv_usec) + Int64(usage.ru_stime.tv_usec)
        self.init(
            status: status, cpu: .seconds(seconds) + .microseconds(microseconds),
            peakMemory: Int(usage.ru_maxrss) << 10)
    }

    var exitCode: Int32? { status & 0x7F == 0 ? (status >> 8) & 0xFF : nil }
    var signal: Int32? { status & 0x7F == 0 ? nil : status & 0x7F }
}
