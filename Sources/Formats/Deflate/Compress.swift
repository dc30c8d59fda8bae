private import CDeflate

/// Packs bytes by deflate. The same bytes and level always give the same result with the same libdeflate.
public enum Compress {
    /// The whole stream, at a level of 1 (quick) to 12 (small); values outside are brought inside.
    ///
    /// - Throws: `InflateError.noMemory`.
    public static func bytes(
        _ plain: UnsafeRawBufferPointer, _ wrapping: Wrapping, level: Int = 6
    ) throws(InflateError) -> [UInt8] {
        guard let handle = libdeflate_alloc_compressor(Int32(max(1, min(12, level)))) else { throw .noMemory }
        defer { libdeflate_free_compressor(handle) }
        let bound =
            switch wrapping {
            case .raw: libdeflate_deflate_compress_bound(handle, plain.count)
            case .zlib: libdeflate_zlib_compress_bound(handle, plain.count)
            case .gzip: libdeflate_gzip_compress_bound(handle, plain.count)
            }
        var spare: UInt8 = 0
        let packed = withUnsafeBytes(of: &spare) { spare in
            let source = plain.baseAddress ?? spare.baseAddress
            return [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
                count =
                    switch wrapping {
                    case .raw: libdeflate_deflate_compress(handle, source, plain.count, buffer.baseAddress, bound)
                    case .zlib: libdeflate_zlib_compress(handle, source, plain.count, buffer.baseAddress, bound)
                    case .gzip: libdeflate_gzip_compress(handle, source, plain.count, buffer.baseAddress, bound)
                    }
            }
        }
        // Nothing made although the bound was kept: the library could not get its work space.
        guard !packed.isEmpty else { throw .noMemory }
        return packed
    }

    /// The whole stream.
    ///
    /// - Throws: `InflateError.noMemory`.
    public static func bytes(
        _ plain: [UInt8], _ wrapping: Wrapping, level: Int = 6
    ) throws(InflateError) -> [UInt8] {
        try plain.span.bytes.withUnsafeBytes { bytes throws(InflateError) in
            try self.bytes(bytes, wrapping, level: level)
        }
    }
}
