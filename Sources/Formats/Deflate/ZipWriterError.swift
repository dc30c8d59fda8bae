/// Why an archive could not be written.
public enum ZipWriterError: Error, Equatable, Sendable {
    /// More than the plain zip format holds: 65,534 entries, 4 GiB, 65,534 bytes of a name.
    case tooLarge
    /// There was no memory for the work.
    case noMemory
}
