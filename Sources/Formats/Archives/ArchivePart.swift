/// The bytes of an archive, or of one volume of a divided one, with the file name that they came under.
public struct ArchivePart {
    public let name: String
    /// Must stay in place while the archive is read.
    public let bytes: UnsafeRawBufferPointer

    public init(name: String, bytes: UnsafeRawBufferPointer) {
        self.name = name
        self.bytes = bytes
    }
}
