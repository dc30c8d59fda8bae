import CFiles
import Glibc

/// The mutating system calls, made at one place so that a watcher sees all of them. Handles pass theirs on to what is
/// opened through them, so tests that run side by side do not see each other's faults.
///
/// Each gives what the call gives, or minus the errno. Interrupted calls are made again.
public final class SystemCalls: Sendable {
    /// Straight to the kernel.
    public static let kernel = SystemCalls()

    private let watcher: (any CallWatcher)?
    private let syncing: Bool

    /// `watcher`: sees each call.
    /// `syncing`: false leaves out every fsync, to measure what durability costs.
    public init(watcher: (any CallWatcher)? = nil, syncing: Bool = true) {
        self.watcher = watcher
        self.syncing = syncing
    }

    /// The same, seen by the same watcher, without fsync: for files that one `syncFileSystem` makes durable together.
    public var withoutSyncing: SystemCalls { SystemCalls(watcher: watcher, syncing: false) }

    private func make(_ call: @autoclosure () -> MutatingCall, _ body: () -> Int) -> Int {
        guard let watcher else { return Self.again(body) }
        let call = call()
        if let fault = watcher.willMake(call) { return -Int(fault) }
        let result = Self.again(body)
        watcher.didMake(call, result: result)
        return result
    }

    static func again(_ body: () -> Int) -> Int {
        while true {
            let result = body()
            if result >= 0 { return result }
            let cause = errno
            if cause != EINTR { return -Int(cause) }
        }
    }

    func open(_ folder: Int32, _ name: FileName, _ flags: Int32, mode: mode_t) -> Int {
        make(.open(folder: folder, name: name, creates: flags & O_CREAT != 0)) {
            name.withCString { Int(openat(folder, $0, flags | O_CLOEXEC, mode)) }
        }
    }

    func write(_ file: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
        make(.write(file: file, bytes: bytes)) { Glibc.write(file, bytes.baseAddress, bytes.count) }
    }

    func copy(from: Int32, to: Int32, count: Int) -> Int {
        make(.copy(from: from, to: to, count: count)) { copy_file_range(from, nil, to, nil, count, 0) }
    }

    func truncate(_ file: Int32, size: Int) -> Int {
        make(.truncate(file: file, size: size)) { Int(ftruncate(file, size)) }
    }

    func setMode(_ file: Int32, _ mode: mode_t) -> Int {
        make(.setMode(file: file, mode: mode)) { Int(fchmod(file, mode)) }
    }

    func sync(_ file: Int32) -> Int {
        syncing ? make(.sync(file: file)) { Int(fsync(file)) } : 0
    }

    func syncAll(_ folder: Int32) -> Int {
        syncing ? make(.syncAll(folder: folder)) { Int(syncfs(folder)) } : 0
    }

    func rename(
        _ folder: Int32, _ name: FileName, to toFolder: Int32, _ toName: FileName, flags: UInt32
    ) -> Int {
        make(
            .rename(
                folder: folder, name: name, toFolder: toFolder, toName: toName,
                exchanging: flags & PX_RENAME_EXCHANGE != 0)
        ) {
            name.withCString { from in
                toName.withCString { Int(renameat2(folder, from, toFolder, $0, flags)) }
            }
        }
    }

    /// Through `/proc/self/fd`, see open(2) on AT_EMPTY_PATH: so what gets the name is what was read, whatever became
    /// of its old name meanwhile.
    func link(_ file: Int32, to toFolder: Int32, _ toName: FileName) -> Int {
        make(.link(file: file, toFolder: toFolder, toName: toName)) {
            toName.withCString { Int(linkat(AT_FDCWD, "/proc/self/fd/\(file)", toFolder, $0, AT_SYMLINK_FOLLOW)) }
        }
    }

    func unlink(_ folder: Int32, _ name: FileName) -> Int {
        make(.unlink(folder: folder, name: name)) { name.withCString { Int(unlinkat(folder, $0, 0)) } }
    }

    func makeFolder(_ folder: Int32, _ name: FileName, mode: mode_t) -> Int {
        make(.makeFolder(folder: folder, name: name)) { name.withCString { Int(mkdirat(folder, $0, mode)) } }
    }

    func removeFolder(_ folder: Int32, _ name: FileName) -> Int {
        make(.removeFolder(folder: folder, name: name)) { name.withCString { Int(unlinkat(folder, $0, AT_REMOVEDIR)) } }
    }
}
