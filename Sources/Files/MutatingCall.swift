/// A system call that can change what is on disk, or open something there: what a `CallWatcher` sees.
public enum MutatingCall {
    /// `creates` when it makes the file, so that the call adds a name to the folder.
    case open(folder: Int32, name: FileName, creates: Bool)
    case write(file: Int32, bytes: UnsafeRawBufferPointer)
    /// Bytes from one file's place to another's, within the kernel.
    case copy(from: Int32, to: Int32, count: Int)
    case truncate(file: Int32, size: Int)
    case setMode(file: Int32, mode: UInt32)
    /// fsync of a file or folder.
    case sync(file: Int32)
    /// syncfs of the file system that a folder lies on.
    case syncAll(folder: Int32)
    case rename(folder: Int32, name: FileName, toFolder: Int32, toName: FileName, exchanging: Bool)
    /// One more name for an open file.
    case link(file: Int32, toFolder: Int32, toName: FileName)
    case unlink(folder: Int32, name: FileName)
    case makeFolder(folder: Int32, name: FileName)
    case removeFolder(folder: Int32, name: FileName)

    /// The name of the call in section 2 of the manual.
    public var operation: String {
        switch self {
        case .open: "open"
        case .write: "write"
        case .copy: "copy_file_range"
        case .truncate: "ftruncate"
        case .setMode: "fchmod"
        case .sync: "fsync"
        case .syncAll: "syncfs"
        case .rename: "rename"
        case .link: "link"
        case .unlink: "unlink"
        case .makeFolder: "mkdir"
        case .removeFolder: "rmdir"
        }
    }
}
