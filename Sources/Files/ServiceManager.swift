import Glibc

/// Tells the service manager how the daemon is, where one asked to be told. See sd_notify(3).
public enum ServiceManager {
    /// Sends the lines of a message, as in `READY=1`. Nobody is told where no socket is named; what cannot be sent is
    /// dropped, since the work goes on either way.
    public static func notify(_ lines: String) {
        guard let path = CurrentProcess.environment("NOTIFY_SOCKET"), path.utf8.count > 1 else { return }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        var name = Array(path.utf8)
        // An abstract name begins with a NUL in place of the @.
        if name[0] == UInt8(ascii: "@") { name[0] = 0 } else if name[0] != UInt8(ascii: "/") { return }
        let fits = withUnsafeMutableBytes(of: &address.sun_path) { room in
            guard name.count < room.count else { return false }
            room.copyBytes(from: name)
            return true
        }
        guard fits else { return }
        let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        let length = MemoryLayout<sockaddr_un>.offset(of: \.sun_path).map { $0 + name.count } ?? 0
        var text = lines
        text.withUTF8 { bytes in
            withUnsafePointer(to: &address) { address in
                address.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    _ = sendto(
                        descriptor, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL), $0, socklen_t(length))
                }
            }
        }
    }

    /// How often it wants a sign of life; nil where it does not watch. See sd_watchdog_enabled(3).
    public static var watchdog: Duration? {
        guard let text = CurrentProcess.environment("WATCHDOG_USEC"), let time = Int(text), time > 0 else { return nil }
        if let process = CurrentProcess.environment("WATCHDOG_PID"), Int32(process) != CurrentProcess.id { return nil }
        return .microseconds(time)
    }

    /// Whether standard error goes to the journal, which reads a priority before each line. See systemd.exec(5).
    public static var hasJournal: Bool { CurrentProcess.environment("JOURNAL_STREAM") != nil }
}
