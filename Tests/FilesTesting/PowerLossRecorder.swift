public import Files
import Glibc
import Synchronization

/// Records what is done to the disk under a root folder, so that every state that a power cut could leave can be
/// replayed. Files and folders that lay there at the beginning are taken for durable.
public final class PowerLossRecorder: CallWatcher {
    private struct Key: Hashable {
        var device: UInt64
        var inode: UInt64
    }

    private struct Log {
        var operations: [DiskOperation] = []
        var disk: DiskImage
        /// The present names, to tell a new file from one that was there.
        var present: DiskImage
        var numbers: [Key: Int] = [:]
    }

    private let log: Mutex<Log>

    /// `root`: the path of an existing folder.
    public init(root: String) throws {
        var image = DiskImage()
        var numbers: [Key: Int] = [:]
        try Self.scan(try Directory.open(root), as: 0, into: &image, &numbers)
        log = Mutex(Log(disk: image, present: image, numbers: numbers))
    }

    /// Notes something that counts as durable from now on.
    public func mark(_ text: String) { log.withLock { $0.operations.append(.mark(text)) } }

    /// What was recorded so far.
    public func model() -> PowerLossModel {
        log.withLock { log in
            var disk = log.disk
            // What was made meanwhile is empty until something is known to have reached it.
            for number in log.present.folders.keys where disk.folders[number] == nil { disk.folders[number] = [:] }
            for number in log.present.files.keys where disk.files[number] == nil { disk.files[number] = [] }
            return PowerLossModel(disk: disk, operations: log.operations)
        }
    }

    public func willMake(_ call: MutatingCall) -> Int32? { nil }

    public func didMake(_ call: MutatingCall, result: Int) {
        guard result >= 0 else { return }
        log.withLock { Self.note(call, result, in: &$0) }
    }

    private static func note(_ call: MutatingCall, _ result: Int, in log: inout Log) {
        switch call {
        case .open(let folder, let name, let creates):
            guard creates, let parent = number(of: folder, in: log) else { return }
            guard log.present.folders[parent]?[name.text] == nil else { return }
            let file = log.present.add(contents: [])
            if let key = key(of: Int32(result)) { log.numbers[key] = file }
            change([.init(folder: parent, name: name.text, target: file)], in: &log)
        case .makeFolder(let folder, let name):
            guard let parent = number(of: folder, in: log) else { return }
            let made = log.present.addFolder()
            var facts = stat()
            if name.text.withCString({ fstatat(folder, $0, &facts, AT_SYMLINK_NOFOLLOW) }) == 0 {
                log.numbers[Key(device: UInt64(facts.st_dev), inode: UInt64(facts.st_ino))] = made
            }
            change([.init(folder: parent, name: name.text, target: made)], in: &log)
        case .write(let file, let bytes):
            let end = Int(lseek(file, 0, SEEK_CUR))
            note(write: Array(bytes.prefix(result)), endingAt: end, file, in: &log)
        case .copy(_, let file, _):
            let end = Int(lseek(file, 0, SEEK_CUR))
            var bytes = [UInt8](repeating: 0, count: result)
            pread(file, &bytes, result, end - result)
            note(write: bytes, endingAt: end, file, in: &log)
        case .truncate(let file, let size):
            if let file = number(of: file, in: log) { log.operations.append(.truncate(file: file, size: size)) }
        case .sync(let file):
            if let number = number(of: file, in: log) { log.operations.append(.sync(number)) }
        case .syncAll:
            log.operations.append(.syncAll)
        case .link(let file, let folder, let name):
            guard let parent = number(of: folder, in: log) else { return }
            change([.init(folder: parent, name: name.text, target: number(of: file, in: log))], in: &log)
        case .unlink(let folder, let name), .removeFolder(let folder, let name):
            guard let parent = number(of: folder, in: log) else { return }
            change([.init(folder: parent, name: name.text, target: nil)], in: &log)
        case .rename(let folder, let name, let toFolder, let toName, let exchanging):
            guard let from = number(of: folder, in: log), let to = number(of: toFolder, in: log) else { return }
            let moved = log.present.folders[from]?[name.text]
            let other = exchanging ? log.present.folders[to]?[toName.text] : nil
            // One step, as the journals of ext4, XFS and Btrfs make it, be it in one folder or two.
            let changes: [DiskOperation.NameChange] = [
                .init(folder: from, name: name.text, target: other),
                .init(folder: to, name: toName.text, target: moved),
            ]
            change(changes, in: &log)
        case .setMode:
            return
        }
    }

    private static func note(write bytes: [UInt8], endingAt end: Int, _ file: Int32, in log: inout Log) {
        guard let number = number(of: file, in: log) else { return }
        log.operations.append(.write(file: number, offset: end - bytes.count, bytes: bytes))
    }

    private static func change(_ changes: [DiskOperation.NameChange], in log: inout Log) {
        for change in changes { log.present.folders[change.folder]?[change.name] = change.target }
        log.operations.append(.name(changes))
    }

    private static func key(of descriptor: Int32) -> Key? {
        var facts = stat()
        guard fstat(descriptor, &facts) == 0 else { return nil }
        return Key(device: UInt64(facts.st_dev), inode: UInt64(facts.st_ino))
    }

    private static func number(of descriptor: Int32, in log: Log) -> Int? {
        key(of: descriptor).flatMap { log.numbers[$0] }
    }

    private static func scan(
        _ folder: Directory, as number: Int, into image: inout DiskImage, _ numbers: inout [Key: Int]
    ) throws {
        let own = try folder.status()
        numbers[Key(device: own.device, inode: own.inode)] = number
        for entry in try folder.entries() {
            let key = Key(device: entry.status.device, inode: entry.status.inode)
            if entry.status.kind == .folder {
                let inner = image.addFolder()
                image.folders[number]?[entry.name.text] = inner
                try scan(try folder.folder(entry.name), as: inner, into: &image, &numbers)
            } else if entry.status.kind == .file {
                let bytes = try folder.openFile(entry.name).bytes(limit: 1 << 30)
                let file = numbers[key] ?? image.add(contents: bytes)
                numbers[key] = file
                image.folders[number]?[entry.name.text] = file
            }
        }
    }
}
