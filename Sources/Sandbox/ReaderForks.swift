import CSandbox
public import Files
import Glibc

/// The stem at work, within the reader's program: makes a copy of itself for every packet, and reports how each ended.
public struct ReaderForks {
    private struct Copy {
        var id: Int32
        /// Readable once it has ended, see pidfd_open(2).
        var ending: Int32
        /// To the host. Its other end is closed when the host wants the copy ended.
        var report: Int32
        var isToldToEnd = false
    }
    private let control: Int32
    private var copies: [Copy] = []

    private init(control: Int32) { self.control = control }

    /// What all readings have in common: descriptor 0 of the stem.
    /// Throws `malformed` past `limit` bytes.
    public static func preparation(limit: Int) throws(FileError) -> [UInt8] {
        // Descriptor 0 stays open, so that what the host hands over later never comes to lie in its place.
        try FileHandle(adopting: fcntl(0, F_DUPFD_CLOEXEC, 4), path: "preparation").bytes(limit: limit)
    }

    /// Returns in every copy, which has the packet as descriptor 0 and must enter its cage at once; in the stem, never:
    /// it ends when its host does.
    ///
    /// Why a copy is as safe as a program started anew:
    ///
    /// - The stem never touches a byte of a packet. It holds the edition's wordings and code, no secret; its environment
    ///   is empty, and its descriptors are null devices and sockets. Nothing that one packet does can stay for another,
    ///   for each copy ends with its packet.
    /// - A copy keeps none of the stem's sockets: they are closed before it returns from here. It cannot speak as the
    ///   stem, nor for another copy. In its cage it cannot reach the stem by any other way: no signals, no ptrace, no
    ///   sockets, no opening of `/proc`, the same that keeps it from the host.
    /// - It dies with the stem, and the stem ends when the host's end of `control` is closed, however that came.
    /// - The stem has one thread, so no lock can be held by a thread that the copy lacks.
    /// - What is lost: copies of one stem have their code at the same places. A place that one packet's code finds out
    ///   could help another that comes with the knowledge. So the host takes a new stem now and then.
    public static func serve() {
        _ = px_not_dumpable()
        var forks = ReaderForks(control: ReaderStem.controlPlace)
        while true {
            var waiting = [pollfd(fd: forks.control, events: Int16(POLLIN), revents: 0)]
            for copy in forks.copies {
                waiting.append(pollfd(fd: copy.ending, events: Int16(POLLIN), revents: 0))
                waiting.append(pollfd(fd: copy.isToldToEnd ? -1 : copy.report, events: Int16(POLLIN), revents: 0))
            }
            guard poll(&waiting, nfds_t(waiting.count), -1) >= 0 || errno == EINTR else { Cage.leave(0) }
            // From the last to the first, since those that ended leave the list.
            for place in forks.copies.indices.reversed() {
                if waiting[1 + 2 * place].revents != 0 {
                    forks.bury(place)
                } else if waiting[2 + 2 * place].revents != 0 {
                    // The host never writes, so this is its hanging up.
                    kill(-forks.copies[place].id, SIGKILL)
                    forks.copies[place].isToldToEnd = true
                }
            }
            if waiting[0].revents != 0, forks.takeOrder() { return }
        }
    }

    /// Gives true in the copy.
    private mutating func takeOrder() -> Bool {
        var received = [Int32](repeating: -1, count: 5)
        let count = px_take(control, &received, 5)
        // The host is gone: copies end with this process.
        guard count >= 0 else { Cage.leave(0) }
        guard count == 5 else {
            for descriptor in received where descriptor >= 0 { close(descriptor) }
            return false
        }
        let stem = getpid()
        let id = px_fork()
        if id == 0 {
            become(Array(received[1...]), of: stem)
            return true
        }
        let cause = errno
        for descriptor in received[1...] { close(descriptor) }
        let report = received[0]
        guard id > 0 else {
            refuse(report, cause)
            return false
        }
        // Here as well as in the copy, so that its group is there whoever of the two comes first.
        setpgid(id, id)
        let ending = Int32(px_pidfd_open(id))
        guard ending >= 0 else {
            let cause = errno
            kill(id, SIGKILL)
            waitpid(id, nil, 0)
            refuse(report, cause)
            return false
        }
        ForkReport.send([Int64(id)], to: report)
        copies.append(Copy(id: id, ending: ending, report: report))
        return false
    }

    private func refuse(_ report: Int32, _ cause: Int32) {
        ForkReport.send([-Int64(cause)], to: report)
        close(report)
    }

    /// In the copy: it leads a group of its own, ends with the stem, and has nothing but what it was given.
    private func become(_ descriptors: [Int32], of stem: Int32) {
        setpgid(0, 0)
        _ = px_die_with_parent()
        // The stem may have gone before that call.
        if getppid() != stem { Cage.leave(0) }
        for (place, descriptor) in descriptors.enumerated() { dup2(descriptor, Int32(place)) }
        px_close_from(UInt32(descriptors.count))
    }

    /// What is left of its group ends first, while the group's id is still its own.
    private mutating func bury(_ place: Int) {
        let copy = copies.remove(at: place)
        kill(-copy.id, SIGKILL)
        var status: Int32 = 0
        var usage = rusage()
        while wait4(copy.id, &status, 0, &usage) == -1, errno == EINTR {}
        ForkReport.send(ForkReport.words(ProcessEnd(status: status, usage: usage)), to: copy.report)
        close(copy.ending)
        close(copy.report)
    }
}
