private import CZlib

/// Expands a stream piece by piece, in constant memory (about 50 KB): for streams of unknown length, and for input that
/// comes in parts, such as the IDAT chunks of a PNG.
///
/// ```swift
/// var stream = try InflateStream(.zlib)
/// while !stream.isFinished {
///     let step = try stream.step(input, into: buffer)   // input: what is left of the present part
///     ...                                               // buffer[..<step.made] is new, step.taken of input is used up
/// }
/// ```
public struct InflateStream: ~Copyable {
    /// What one step did.
    public struct Step: Equatable, Sendable {
        /// Packed bytes used up.
        public let taken: Int
        /// Bytes written to the output.
        public let made: Int
    }

    /// Whether the end of the stream has been reached. What input follows is not touched.
    public private(set) var isFinished = false
    private let stream: UnsafeMutablePointer<z_stream>

    /// - Throws: `.noMemory`.
    public init(_ wrapping: Wrapping) throws(InflateError) {
        let made = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        made.initialize(to: z_stream())
        let windowBits: Int32 =
            switch wrapping {
            case .raw: -MAX_WBITS
            case .zlib: MAX_WBITS
            case .gzip: MAX_WBITS + 16
            }
        guard inflateInit2_(made, windowBits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            made.deallocate()
            throw .noMemory
        }
        stream = made
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
    }

    /// Expands as much of `input` as fits into `output`.
    ///
    /// A step that takes and makes nothing while the stream is not finished wants more input, or a larger output.
    ///
    /// - Throws: `.damaged`, `.noMemory`.
    public mutating func step(
        _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
    ) throws(InflateError) -> Step {
        if isFinished || output.count == 0 { return Step(taken: 0, made: 0) }
        let offered = min(input.count, Int(UInt32.max))
        let room = min(output.count, Int(UInt32.max))
        // zlib reads only, its header merely lacks the const.
        stream.pointee.next_in = UnsafeMutablePointer(
            mutating: input.baseAddress?.assumingMemoryBound(to: UInt8.self))
        stream.pointee.avail_in = UInt32(offered)
        stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.pointee.avail_out = UInt32(room)
        let result = CZlib.inflate(stream, Z_NO_FLUSH)
        let step = Step(taken: offered - Int(stream.pointee.avail_in), made: room - Int(stream.pointee.avail_out))
        stream.pointee.next_in = nil
        stream.pointee.next_out = nil
        switch result {
        case Z_OK, Z_BUF_ERROR: return step
        case Z_STREAM_END:
            isFinished = true
            return step
        case Z_MEM_ERROR: throw .noMemory
        default: throw .damaged
        }
    }

    /// Makes ready for another stream of the same wrapping (the next member of a gzip file).
    public mutating func restart() {
        inflateReset(stream)
        isFinished = false
    }
}
