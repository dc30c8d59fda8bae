/// The figures of the first 512 bytes. The bytes are at least that many.
struct OLEHeader {
    var sectorShift: Int
    var miniShift: Int
    var miniCutoff: Int
    /// Version 4: sizes have 64 bits.
    var isWide: Bool
    var directory: UInt32
    var miniTable: UInt32
    /// First sector of the rest of `tableSectors`.
    var moreTableSectors: UInt32
    /// The sectors that the allocation table lies in, as far as the header names them.
    var tableSectors: [UInt32]

    init(_ bytes: [UInt8]) {
        isWide = Little.short(bytes, 26) == 4
        sectorShift = Int(Little.short(bytes, 30))
        miniShift = Int(Little.short(bytes, 32))
        directory = Little.long(bytes, 48)
        miniCutoff = Int(min(Little.long(bytes, 56), 1 << 16))
        miniTable = Little.long(bytes, 60)
        moreTableSectors = Little.long(bytes, 68)
        tableSectors = (0..<109).map { Little.long(bytes, 76 + $0 * 4) }
    }
}
