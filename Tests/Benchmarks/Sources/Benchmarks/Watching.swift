import Foundation

extension Bench {
    /// Starts the daemon on a fresh root and waits until it watches.
    private func watch(_ log: String) throws -> (id: pid_t, root: String) {
        let root = try root([], workers: 2)
        try? FileManager.default.removeItem(atPath: log)
        let id = Child.spawn(product, ["watch", "--root", root], output: log)
        for _ in 0..<500 {
            if let text = try? String(contentsOfFile: log, encoding: .utf8), text.contains("ready") { break }
            usleep(20_000)
        }
        return (id, root)
    }

    private func end(_ id: pid_t) {
        kill(id, SIGTERM)
        var status: Int32 = 0
        while waitpid(id, &status, 0) == -1, errno == EINTR {}
    }

    /// From the rename into the inbox to the report, one packet at a time.
    func latency(_ packets: [[UInt8]]) throws {
        let (id, root) = try watch(scratch + "/watch.log")
        defer { end(id) }
        var times: [Double] = []
        for (number, packet) in packets.enumerated() {
            let aside = "\(scratch)/aside.zip"
            try place(packet, aside)
            let start = DispatchTime.now().uptimeNanoseconds
            rename(aside, "\(root)/inbox/材料\(number).zip")
            while reports(root) <= number, DispatchTime.now().uptimeNanoseconds - start < 20_000_000_000 {
                usleep(1_000)
            }
            times.append(Double(DispatchTime.now().uptimeNanoseconds - start) / 1e6)
            usleep(150_000)
        }
        Say.line("rename to report, \(packets.count) packets, one at a time")
        Say.line(
            "  p50 \(Say.number(Say.quantile(times, 0.5), 0)) ms, p99 \(Say.number(Say.quantile(times, 0.99), 0)) ms")
    }

    /// The daemon under a mixed load: sound, cut, foreign and empty files, slow copies and renames. Memory, descriptors
    /// and processes must be at the end what they were at the start.
    func soak(minutes: Double, perSecond: Double) throws {
        let kinds = Workload.small(200)
        let (id, root) = try watch(scratch + "/soak.log")
        defer { end(id) }
        let start = Date()
        var (dropped, random) = (0, SystemRandomNumberGenerator())
        var early: (memory: Double, descriptors: Int)?
        var nextLine = start
        Say.line("soak, \(Say.number(minutes, 1)) minutes, \(Say.number(perSecond, 1)) packets a second")
        while Date().timeIntervalSince(start) < minutes * 60 {
            var packet = kinds[dropped % kinds.count]
            // A tail of its own keeps it from being the same bytes again; zip readers pass over a comment.
            packet[packet.count - 2] = 8
            packet += withUnsafeBytes(of: UInt64(dropped)) { Array($0) }
            switch dropped % 10 {
            case 7: packet = Array(packet.prefix(packet.count / 2))
            case 8: packet = (0..<4_096).map { _ in UInt8.random(in: 0...255, using: &random) }
            case 9: packet = Array("PK\u{3}\u{4}".utf8) + Array(packet.dropFirst(200))
            default: break
            }
            let path = "\(root)/inbox/件\(dropped).zip"
            if dropped % 5 == 1 {
                let file =
                    FileManager.default.createFile(atPath: path, contents: nil)
                    ? FileHandle(forWritingAtPath: path) : nil
                for piece in stride(from: 0, to: packet.count, by: 32_768) {
                    try file?.write(contentsOf: packet[piece..<min(packet.count, piece + 32_768)])
                    usleep(5_000)
                }
                try file?.close()
            } else {
                try place(packet, scratch + "/aside.zip")
                rename(scratch + "/aside.zip", path)
            }
            dropped += 1
            if Date() >= nextLine {
                let now = (memory: Child.memory(of: id), descriptors: descriptors(of: id))
                if early == nil, Date().timeIntervalSince(start) > min(60, minutes * 15) { early = now }
                Say.line(
                    "  \(Int(Date().timeIntervalSince(start))) s: dropped \(dropped), reports \(reports(root)), "
                        + "\(Say.number(now.memory, 0)) MiB, \(now.descriptors) descriptors, \(Child.tree(id).count) processes"
                )
                nextLine = Date(timeIntervalSinceNow: max(10, minutes * 6))
            }
            usleep(UInt32(1e6 / perSecond))
        }
        for _ in 0..<600 where reports(root) < dropped { usleep(100_000) }
        usleep(3_000_000)
        Say.line("  dropped \(dropped), reports \(reports(root))")
        Say.line(
            "  memory \(Say.number(early?.memory ?? 0, 0)) MiB early, \(Say.number(Child.memory(of: id), 0)) MiB at the end; "
                + "descriptors \(early?.descriptors ?? 0), \(descriptors(of: id)); processes \(Child.tree(id).count)")
    }

    private func descriptors(of id: pid_t) -> Int {
        ((try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(id)/fd")) ?? []).count
    }

    /// Packets dropped at once while the daemon runs.
    func flood(_ count: Int) throws {
        let packets = Workload.small(count)
        let (id, root) = try watch(scratch + "/flood.log")
        defer { end(id) }
        let aside = scratch + "/aside"
        try? FileManager.default.removeItem(atPath: aside)
        try FileManager.default.createDirectory(atPath: aside, withIntermediateDirectories: true)
        for (number, packet) in packets.enumerated() { try place(packet, "\(aside)/\(number).zip") }
        let start = Date()
        for number in 0..<count { rename("\(aside)/\(number).zip", "\(root)/inbox/件\(number).zip") }
        var peak = 0.0
        while reports(root) < count, Date().timeIntervalSince(start) < Double(count) {
            peak = max(peak, Child.memory(of: id))
            usleep(200_000)
        }
        Say.line(
            "\(count) dropped at once: \(reports(root)) judged in \(Say.number(Date().timeIntervalSince(start), 0)) s, "
                + "peak \(Say.number(peak, 0)) MiB")
    }
}
