public import Files

/// Tells whether somebody still writes what lies in an inbox. By the machine's clock, never by that of a rehearsal.
public struct Settling: Sendable {
    /// What a look gives.
    public enum Answer: Equatable, Sendable {
        case settled
        /// Look again after a while.
        case moving(Why, again: Duration)
        /// Nothing is there any more.
        case gone
        /// It will never be a packet as it stands.
        case unusable(Why)
    }
    public enum Why: Equatable, Sendable {
        /// Somebody has it open for writing.
        case open
        /// It changed a moment ago.
        case fresh
        /// A program still downloads or copies into it.
        case unfinished
        /// Parts of the set lack.
        case incomplete
        /// A folder without files.
        case empty
        case link, tooLarge, notPermitted
        /// The disk is below its reserve.
        case noRoom
        /// It was accepted, and may not be moved out of the inbox.
        case stuck
    }

    private static let certainAge = Duration.seconds(600)

    /// How long a thing must stay unchanged where no lease can tell.
    private let pause: Duration
    /// What was seen at the last look of things that no lease can tell of, and since when it stays so.
    private var seen: [FileName: (status: FileStatus, since: Duration)] = [:]

    public init(pause: Duration) { self.pause = pause }

    /// Looks at a file.
    public mutating func look(at name: FileName, in inbox: Directory) -> Answer {
        let file: FileHandle
        let status: FileStatus
        do throws(FileError) {
            file = try inbox.openFile(name)
            status = try file.status()
        } catch {
            seen[name] = nil
            return Self.answer(to: error)
        }
        switch file.isBeingWritten {
        case false?:
            if status.size == 0 { return lookAtPlaceholder(name, status, in: inbox) }
            seen[name] = nil
            return .settled
        case true?: return .moving(.open, again: pause)
        case nil: return lookByTime(name, status)
        }
    }

    /// Looks at a folder. A lease tells of one file only, so a folder must stay unchanged in any case.
    public mutating func look(atFolder name: FileName, in inbox: Directory) -> Answer {
        do throws(FileError) {
            let folder = try inbox.folder(name)
            let tree = try FolderTree(of: folder)
            if tree.isTooLarge { return .unusable(.tooLarge) }
            if tree.files.isEmpty { return tree.obstacles.isEmpty ? .moving(.empty, again: pause) : .unusable(.link) }
            let quiet = Duration.nanoseconds(MachineClock.wall() &- tree.changed)
            if quiet >= .zero, quiet < pause { return .moving(.fresh, again: pause - quiet) }
            if tree.hasUnfinished { return .moving(.unfinished, again: pause) }
            for file in tree.files where try FolderTree.open(file.path, in: folder).isBeingWritten == true {
                return .moving(.open, again: pause)
            }
            return .settled
        } catch {
            return Self.answer(to: error)
        }
    }

    /// Browsers reserve a name with an empty file while the download goes on beside it.
    private mutating func lookAtPlaceholder(_ name: FileName, _ status: FileStatus, in inbox: Directory) -> Answer {
        for ending in [".part", ".crdownload", ".download"] {
            let beside = FileName(bytes: name.bytes + Array(ending.utf8))
            if beside.isUsable, (try? inbox.status(of: beside)) != nil { return .moving(.unfinished, again: pause) }
        }
        return lookByTime(name, status)
    }

    private mutating func lookByTime(_ name: FileName, _ status: FileStatus) -> Answer {
        // Old by the clock that nobody can set back, and by more than two machines' clocks differ: no need to watch it.
        let age = Duration.nanoseconds(MachineClock.wall() &- max(status.changed, status.modified))
        if age >= max(pause, Self.certainAge) { return .settled }
        let now = MachineClock.steady()
        guard let before = seen[name], status.isUnchanged(since: before.status) else {
            seen[name] = (status, now)
            return .moving(.fresh, again: pause)
        }
        if now - before.since < pause { return .moving(.fresh, again: pause - (now - before.since)) }
        seen[name] = nil
        return .settled
    }

    private static func answer(to error: FileError) -> Answer {
        switch error.code {
        case .notFound: .gone
        case .link, .notAFile, .notAFolder, .badName: .unusable(.link)
        case .notPermitted: .unusable(.notPermitted)
        default: .moving(.open, again: .seconds(1))
        }
    }
}
