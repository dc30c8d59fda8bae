/// One entry of a folder, with what the system says of it at the time of listing.
public struct DirectoryEntry: Equatable, Sendable {
    public var name: FileName
    public var status: FileStatus

    public init(name: FileName, status: FileStatus) {
        self.name = name
        self.status = status
    }
}
