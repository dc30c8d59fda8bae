/// One stream or storage (folder) of an OLE2 file.
public struct OLEEntry: Equatable, Sendable {
    /// Its own name.
    public var name: String
    /// The names from the root down, joined by `/`.
    public var path: String
    public var isStorage: Bool
    /// Declared size in bytes; 0 for a storage.
    public var size: Int
    /// The class identifier, 16 bytes as stored: which program's object a storage is.
    public var classID: [UInt8]

    var start: UInt32
    /// Place in the directory.
    var id: Int
    /// Place of its storage in the directory.
    var parent: Int
}
