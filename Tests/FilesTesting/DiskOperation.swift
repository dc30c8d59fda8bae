/// What happened to a disk, in terms of its files and folders, each with a number of its own.
enum DiskOperation {
    /// Names of one or two folders at once: what each stands for now, nil for nothing.
    case name([NameChange])
    case write(file: Int, offset: Int, bytes: [UInt8])
    case truncate(file: Int, size: Int)
    /// What was done to a file or folder before is on the disk from here on.
    case sync(Int)
    /// The same for everything.
    case syncAll
    /// Something that the caller takes for durable happened elsewhere, such as a commit of the ledger.
    case mark(String)

    struct NameChange {
        var folder: Int
        var name: String
        var target: Int?
    }
}
