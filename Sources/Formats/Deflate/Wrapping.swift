/// What stands around a deflate stream.
public enum Wrapping: Sendable {
    /// Nothing (zip entries).
    case raw
    /// RFC 1950: two bytes before, an Adler-32 after (PNG, PDF).
    case zlib
    /// RFC 1952: a header before, CRC-32 and length after.
    case gzip
}
