private import CDeflate

/// The checksums of the zip, gzip, PNG and zlib formats, by the processor's vector instructions where it has them.
public enum Checksum {
    /// CRC-32 (ISO-HDLC, as in zip, gzip and PNG). `previous` is the value over the bytes that went before, 0 at the start.
    public static func crc32(_ bytes: UnsafeRawBufferPointer, continuing previous: UInt32 = 0) -> UInt32 {
        guard let start = bytes.baseAddress, bytes.count > 0 else { return previous }
        return libdeflate_crc32(previous, start, bytes.count)
    }

    /// Adler-32 (RFC 1950). `previous` is the value over the bytes that went before, 1 at the start.
    public static func adler32(_ bytes: UnsafeRawBufferPointer, continuing previous: UInt32 = 1) -> UInt32 {
        guard let start = bytes.baseAddress, bytes.count > 0 else { return previous }
        return libdeflate_adler32(previous, start, bytes.count)
    }
}
