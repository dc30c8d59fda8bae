private import Deflate

/// What the extra fields of a zip header say, as far as it changes name, sizes or place.
struct ZipExtra {
    /// Expanded and packed length and place of the local header, from the zip64 field, in that order, as many as it holds.
    var zip64: [Int]?
    /// The name of the Unicode path field (0x7075), where its checksum is that of the header's name.
    var unicodeName: UnsafeRawBufferPointer?
    /// The name of the Unicode path field whether or not its checksum fits.
    var unicodeText: UnsafeRawBufferPointer?
    /// A field that may stand once stands twice with different contents.
    var isContradictory = false
    /// A field is longer than what is left; trailing zeros and a rest under four bytes are padding and do not count.
    var isOverrun = false
    /// The WinZip AES field (0x9901) is there.
    var hasAES = false

    init(_ bytes: UnsafeRawBufferPointer, name: UnsafeRawBufferPointer) {
        var offset = 0
        var zip64Field: UnsafeRawBufferPointer?
        var unicodeField: UnsafeRawBufferPointer?
        while let id = bytes.le16(offset), let length = bytes.le16(offset + 2) {
            guard let field = bytes.slice(offset + 4, length) else {
                isOverrun = bytes[offset...].contains { $0 != 0 }
                break
            }
            offset += 4 + length
            switch id {
            case 0x0001:
                if let known = zip64Field, !known.elementsEqual(field) { isContradictory = true }
                zip64Field = zip64Field ?? field
            case 0x7075:
                if let known = unicodeField, !known.elementsEqual(field) { isContradictory = true }
                unicodeField = unicodeField ?? field
            case 0x9901:
                hasAES = true
            default: break
            }
        }
        if let field = zip64Field {
            zip64 = stride(from: 0, to: min(24, field.count & ~7), by: 8).map { field.le64($0) ?? .max }
        }
        if let field = unicodeField, field.count > 5, field[0] == 1 {
            unicodeText = field.slice(5, field.count - 5)
            if field.le32(1) == Int(Checksum.crc32(name)) { unicodeName = unicodeText }
        }
    }
}
