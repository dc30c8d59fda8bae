/// Little-endian numbers out of bytes; 0 past the end.
enum Little {
    static func short(_ bytes: [UInt8], _ offset: Int) -> UInt16 {
        guard offset >= 0, offset <= bytes.count - 2 else { return 0 }
        return UInt16(bytes[offset]) | UInt16(bytes[offset + 1]) << 8
    }

    static func long(_ bytes: [UInt8], _ offset: Int) -> UInt32 {
        guard offset >= 0, offset <= bytes.count - 4 else { return 0 }
        return UInt32(short(bytes, offset)) | UInt32(short(bytes, offset + 2)) << 16
    }
}
