private import CDeflate

/// Expands streams whose length is known beforehand, in one go. One object serves any number of streams in turn.
///
/// Faster than streaming by a third to two thirds, so it is the way for zip entries and PNG rows.
public struct Inflater: ~Copyable {
    private let handle: OpaquePointer

    /// - Throws: `.noMemory`.
    public init() throws(InflateError) {
        guard let made = libdeflate_alloc_decompressor() else { throw .noMemory }
        handle = made
    }

    deinit { libdeflate_free_decompressor(handle) }

    /// Fills the whole of `output` from the start of `packed`.
    ///
    /// - Returns: how many of the packed bytes the stream took. What follows it is not looked at.
    /// - Throws: `.damaged`, or `.wrongLength` when the stream holds fewer or more bytes than `output`. A cut stream gives
    ///   either: libdeflate does not tell it apart.
    public func inflate(
        _ packed: UnsafeRawBufferPointer, _ wrapping: Wrapping = .raw, into output: UnsafeMutableRawBufferPointer
    ) throws(InflateError) -> Int {
        var spare: (UInt8, UInt8) = (0, 0)
        return try withUnsafeMutableBytes(of: &spare) { spare throws(InflateError) in
            // libdeflate wants real addresses even for no bytes.
            let target = output.baseAddress ?? spare.baseAddress
            let source = packed.baseAddress ?? UnsafeRawPointer(spare.baseAddress)
            var taken = 0
            var made = 0
            let result =
                switch wrapping {
                case .raw:
                    libdeflate_deflate_decompress_ex(
                        handle, source, packed.count, target, output.count, &taken, &made)
                case .zlib:
                    libdeflate_zlib_decompress_ex(handle, source, packed.count, target, output.count, &taken, &made)
                case .gzip:
                    libdeflate_gzip_decompress_ex(handle, source, packed.count, target, output.count, &taken, &made)
                }
            switch result {
            case LIBDEFLATE_SUCCESS where made == output.count: return taken
            case LIBDEFLATE_SUCCESS, LIBDEFLATE_SHORT_OUTPUT, LIBDEFLATE_INSUFFICIENT_SPACE: throw .wrongLength
            default: throw .damaged
            }
        }
    }
}
