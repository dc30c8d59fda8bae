/// Expands whole streams into arrays.
public enum Inflate {
    /// A raw deflate stream that is promised to expand to `expanded` bytes; one of another length is refused. `limit` is
    /// the most bytes that may be made.
    ///
    /// - Throws: `InflateError`.
    public static func raw(
        _ packed: UnsafeRawBufferPointer, expanded: Int, limit: Int
    ) throws(InflateError) -> [UInt8] {
        try known(packed, .raw, expanded: expanded, limit: limit)
    }

    /// A stream of known length in any wrapping. Bytes after the stream are not looked at.
    ///
    /// - Throws: `InflateError`.
    public static func known(
        _ packed: UnsafeRawBufferPointer, _ wrapping: Wrapping, expanded: Int, limit: Int
    ) throws(InflateError) -> [UInt8] {
        guard expanded >= 0, expanded <= limit else { throw .tooLarge }
        let inflater = try Inflater()
        var failure: InflateError?
        let made = [UInt8](unsafeUninitializedCapacity: expanded) { buffer, count in
            let output = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[..<expanded])
            do throws(InflateError) {
                _ = try inflater.inflate(packed, wrapping, into: output)
                count = expanded
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return made
    }

    /// A raw deflate stream of unknown length.
    ///
    /// - Throws: `InflateError`.
    public static func raw(_ packed: UnsafeRawBufferPointer, limit: Int) throws(InflateError) -> [UInt8] {
        try unknown(packed, .raw, limit: limit)
    }

    /// A zlib stream of unknown length (PDF). Its Adler-32 is checked.
    ///
    /// - Throws: `InflateError`.
    public static func zlib(_ packed: UnsafeRawBufferPointer, limit: Int) throws(InflateError) -> [UInt8] {
        try unknown(packed, .zlib, limit: limit)
    }

    /// A gzip file of one or more members. CRC-32 and length of each are checked.
    ///
    /// - Throws: `InflateError`.
    public static func gzip(_ packed: UnsafeRawBufferPointer, limit: Int) throws(InflateError) -> [UInt8] {
        try unknown(packed, .gzip, limit: limit)
    }

    private static let pieceBytes = 1 << 16

    private static func unknown(
        _ packed: UnsafeRawBufferPointer, _ wrapping: Wrapping, limit: Int
    ) throws(InflateError) -> [UInt8] {
        var stream = try InflateStream(wrapping)
        var whole: [UInt8] = []
        whole.reserveCapacity(max(0, min(limit, 1 << 20, packed.count &* 3)))
        let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: pieceBytes, alignment: 16)
        defer { piece.deallocate() }
        var rest = packed
        while true {
            let step = try stream.step(rest, into: piece)
            rest = UnsafeRawBufferPointer(rebasing: rest[step.taken...])
            guard step.made <= limit - whole.count else { throw .tooLarge }
            whole.append(contentsOf: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(piece)[..<step.made]))
            if stream.isFinished {
                // gzip files are often joined (`cat a.gz b.gz`); zeros and other bytes after the last one are padding.
                guard case .gzip = wrapping, rest.count > 18, rest[0] == 0x1F, rest[1] == 0x8B else { return whole }
                stream.restart()
            } else if step.made < piece.count, rest.isEmpty {
                throw .truncated
            } else if step.made == 0, step.taken == 0 {
                throw .damaged
            }
        }
    }
}
