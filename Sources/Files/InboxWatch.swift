import Glibc

/// Watches the inbox and its subfolders. See inotify(7). For one thread at a time; only `wakeUp` is for others.
public final class InboxWatch {
    /// Ends a wait in `events` early.
    public let wakeUp: WakeUp

    /// More folders than that are not watched one by one; `rescan` stands in for them. Each needs a descriptor.
    private static let mostFolders = 256
    private static let mostDepth = 16
    private static let mask =
        UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_ONLYDIR)
        | UInt32(IN_DELETE_SELF | IN_MOVE_SELF)

    /// A watched folder: the entry of the inbox that it lies under, nil for the inbox itself. The open handle is what
    /// later subfolders are opened through.
    private struct Watched {
        var top: FileName?
        var folder: Directory
        var depth: Int
    }

    private let descriptor: Int32
    private let inbox: Directory
    private var watched: [Int32: Watched] = [:]

    public init(_ inbox: Directory) throws(FileError) {
        self.inbox = inbox
        wakeUp = try WakeUp()
        descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
        guard descriptor >= 0 else { throw FileError(errno: errno, "inotify_init", inbox.path) }
        _ = try watch(inbox, under: nil, depth: 0)
    }

    deinit { close(descriptor) }

    /// What happened since the last call, each entry once. Empty when the time is over or `wakeUp` rang.
    /// `time`: how long to wait for the first event; without it, for ever.
    public func events(within time: Duration? = nil) throws(FileError) -> Set<InboxEvent> {
        let readable = try Waiting.readable([descriptor, wakeUp.descriptor], within: time)
        if readable[1] { wakeUp.answer() }
        var events: Set<InboxEvent> = []
        if readable[0] { try drain(into: &events) }
        return events
    }

    private func drain(into events: inout Set<InboxEvent>) throws(FileError) {
        let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
        defer { room.deallocate() }
        while true {
            let count = SystemCalls.again { read(descriptor, room.baseAddress, room.count) }
            if count == -Int(EAGAIN) || count == 0 { return }
            guard count > 0 else { throw FileError(errno: Int32(-count), "read", inbox.path) }
            var offset = 0
            let header = MemoryLayout<inotify_event>.size
            while offset + header <= count {
                let event = room.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
                let name = room[(offset + header)..<min(count, offset + header + Int(event.len))].prefix { $0 != 0 }
                note(event, FileName(bytes: Array(name)), into: &events)
                offset += header + Int(event.len)
            }
        }
    }

    private func note(_ event: inotify_event, _ name: FileName, into events: inout Set<InboxEvent>) {
        if event.mask & UInt32(IN_Q_OVERFLOW) != 0 {
            events.insert(.rescan)
            return
        }
        guard let source = watched[event.wd] else { return }
        if event.mask & UInt32(IN_IGNORED) != 0 {
            watched[event.wd] = nil
            return
        }
        if event.mask & UInt32(IN_DELETE_SELF | IN_MOVE_SELF) != 0 {
            if let top = source.top { events.insert(.changed(top)) } else { events.insert(.gone) }
            // A folder that left the inbox goes on giving events, which are no business of ours.
            if source.top != nil { inotify_rm_watch(descriptor, event.wd) }
            return
        }
        guard let top = source.top ?? (name.isUsable ? name : nil) else { return }
        events.insert(.changed(top))
        if event.mask & UInt32(IN_ISDIR) != 0, event.mask & UInt32(IN_CREATE | IN_MOVED_TO) != 0 {
            if let folder = try? source.folder.folder(name) {
                let complete = (try? watch(folder, under: top, depth: source.depth + 1)) ?? false
                if !complete { events.insert(.rescan) }
            }
        }
    }

    /// Watches a folder and all in it. The watch comes before the listing, so nothing falls between.
    /// Gives false when a bound kept it from watching all.
    private func watch(_ folder: Directory, under top: FileName?, depth: Int) throws(FileError) -> Bool {
        guard depth <= Self.mostDepth, watched.count < Self.mostFolders else { return false }
        let path = "/proc/self/fd/\(folder.descriptor)"
        let watch = SystemCalls.again { Int(inotify_add_watch(descriptor, path, Self.mask)) }
        if watch == -Int(ENOSPC), depth > 0 { return false }
        try folder.check(watch, "inotify_add_watch")
        watched[Int32(watch)] = Watched(top: top, folder: folder, depth: depth)
        var complete = true
        for entry in try folder.entries() where entry.status.kind == .folder {
            guard let inner = try? folder.folder(entry.name) else { continue }
            let whole = try? self.watch(inner, under: top ?? entry.name, depth: depth + 1)
            complete = (whole ?? false) && complete
        }
        return complete
    }
}
