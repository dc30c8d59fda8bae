/// How a packet came.
public enum PacketShape: String, Codable, Sendable, CaseIterable {
    /// One file: an archive, a message, a document.
    case file
    /// A folder with everything in it.
    case folder
    /// All parts of a split archive.
    case parts
}
