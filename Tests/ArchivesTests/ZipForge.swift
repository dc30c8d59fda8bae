import Deflate

/// Bytes written in little-endian order.
struct Forge {
    var bytes: [UInt8] = []
    mutating func put(_ value: Int, _ width: Int) {
        for shift in 0..<width { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * shift))) }
    }
    mutating func put(_ text: [UInt8]) { bytes += text }
    static func number(_ value: Int, _ width: Int) -> [UInt8] {
        var forge = Forge()
        forge.put(value, width)
        return forge.bytes
    }
    /// A Zstandard frame that packs nothing.
    static func zstd(_ bytes: [UInt8]) -> [UInt8] {
        [0x28, 0xB5, 0x2F, 0xFD, 0xA0] + number(bytes.count, 4) + number(bytes.count << 3 | 1, 3) + bytes
    }
    static func crc(_ bytes: [UInt8]) -> Int { bytes.withUnsafeBytes { Int(Checksum.crc32($0)) } }
}

/// One entry of a forged zip archive. What the two headers tell can be set apart.
struct ForgedEntry {
    struct Header {
        var name: [UInt8]
        var flags = 0
        var method: Int
        var crc: Int
        var packed: Int
        var expanded: Int
        var extra: [UInt8] = []
    }
    var local: Header
    var central: Header
    var data: [UInt8]
    var descriptor: [UInt8] = []
    var gapAfter: [UInt8] = []
    var comment: [UInt8] = []
    var madeBy = 20
    var attributes = 0
    var offset: Int?
    var isListed = true

    init(_ name: String, _ plain: [UInt8] = Array("test".utf8), deflated: Bool = false) {
        self.init(bytes: Array(name.utf8), plain, deflated: deflated)
        if !name.utf8.allSatisfy({ $0 < 0x80 }) {
            local.flags = 1 << 11
            central.flags = 1 << 11
        }
    }

    init(bytes name: [UInt8], _ plain: [UInt8] = Array("test".utf8), deflated: Bool = false) {
        data = deflated ? (try? Compress.bytes(plain, .raw)) ?? [] : plain
        local = Header(
            name: name, method: deflated ? 8 : 0, crc: Forge.crc(plain), packed: data.count, expanded: plain.count)
        central = local
    }

    /// The same entry, changed.
    func with(_ change: (inout ForgedEntry) -> Void) -> ForgedEntry {
        var entry = self
        change(&entry)
        return entry
    }

    /// As a program writes it that cannot go back: lengths after the data.
    func streamed(signed: Bool = true, width: Int = 4, crc: Int? = nil, packed: Int? = nil) -> ForgedEntry {
        with { entry in
            entry.local.flags |= 8
            entry.central.flags |= 8
            (entry.local.crc, entry.local.packed, entry.local.expanded) = (0, 0, 0)
            entry.descriptor =
                (signed ? [0x50, 0x4B, 7, 8] : []) + Forge.number(crc ?? entry.central.crc, 4)
                + Forge.number(packed ?? entry.central.packed, width) + Forge.number(entry.central.expanded, width)
        }
    }

    func unix(_ mode: Int) -> ForgedEntry {
        with { entry in (entry.madeBy, entry.attributes) = (0x031E, mode << 16) }
    }

    var localBytes: [UInt8] {
        var forge = Forge(bytes: [0x50, 0x4B, 3, 4])
        forge.put(20, 2)
        Self.put(local, &forge)
        return forge.bytes + local.name + local.extra
    }

    func centralBytes(at offset: Int) -> [UInt8] {
        var forge = Forge(bytes: [0x50, 0x4B, 1, 2])
        forge.put(madeBy, 2)
        forge.put(20, 2)
        Self.put(central, &forge)
        for value in [comment.count, 0, 0] { forge.put(value, 2) }
        forge.put(attributes, 4)
        forge.put(self.offset ?? offset, 4)
        return forge.bytes + central.name + central.extra + comment
    }

    private static func put(_ header: Header, _ forge: inout Forge) {
        forge.put(header.flags, 2)
        forge.put(header.method, 2)
        forge.put(0x21_0000, 4)
        for value in [header.crc, header.packed, header.expanded] { forge.put(value, 4) }
        forge.put(header.name.count, 2)
        forge.put(header.extra.count, 2)
    }
}

/// A zip archive written with every number open to change.
struct ZipForge {
    struct End {
        var disk = 0
        var directoryDisk = 0
        var countHere: Int
        var count: Int
        var size: Int
        var offset: Int
        var comment: [UInt8] = []
        var commentLength: Int?
    }
    var entries: [ForgedEntry]
    var prefix: [UInt8] = []
    var suffix: [UInt8] = []
    var beforeDirectory: [UInt8] = []
    var afterDirectory: [UInt8] = []
    /// What the places leave out: the length of a prefix that came later.
    var shift = 0
    var change: (inout End) -> Void = { _ in }
    /// Writes zip64 end records, changed by this.
    var zip64: ((inout End, inout Int) -> Void)?

    init(_ entries: ForgedEntry...) { self.entries = entries }
    init(_ entries: [ForgedEntry]) { self.entries = entries }

    func with(_ change: (inout ZipForge) -> Void) -> ZipForge {
        var forge = self
        change(&forge)
        return forge
    }

    var bytes: [UInt8] {
        var whole = prefix
        var directory: [UInt8] = []
        for entry in entries {
            if entry.isListed { directory += entry.centralBytes(at: whole.count - shift) }
            whole += entry.localBytes + entry.data + entry.descriptor + entry.gapAfter
        }
        whole += beforeDirectory
        let count = entries.count(where: \.isListed)
        let plain = End(countHere: count, count: count, size: directory.count, offset: whole.count - shift)
        whole += directory + afterDirectory
        if let zip64 {
            var (end, place) = (plain, whole.count - shift)
            zip64(&end, &place)
            var forge = Forge(bytes: [0x50, 0x4B, 6, 6])
            for (value, width) in [
                (44, 8), (45, 2), (45, 2), (end.disk, 4), (end.directoryDisk, 4), (end.countHere, 8), (end.count, 8),
                (end.size, 8), (end.offset, 8),
            ] { forge.put(value, width) }
            forge.put([0x50, 0x4B, 6, 7])
            for (value, width) in [(0, 4), (place, 8), (1, 4)] { forge.put(value, width) }
            whole += forge.bytes
        }
        var end = plain
        change(&end)
        var forge = Forge(bytes: [0x50, 0x4B, 5, 6])
        for value in [end.disk, end.directoryDisk, end.countHere, end.count] { forge.put(value, 2) }
        forge.put(end.size, 4)
        forge.put(end.offset, 4)
        forge.put(end.commentLength ?? end.comment.count, 2)
        return whole + forge.bytes + end.comment + suffix
    }

    /// A zip64 extra field.
    static func zip64Field(_ values: Int...) -> [UInt8] {
        Forge.number(1, 2) + Forge.number(values.count * 8, 2) + values.flatMap { Forge.number($0, 8) }
    }

    /// A Unicode path field for a header's name.
    static func unicodeField(_ text: String, for name: [UInt8], crc: Int? = nil) -> [UInt8] {
        Forge.number(0x7075, 2) + Forge.number(5 + text.utf8.count, 2) + [1] + Forge.number(crc ?? Forge.crc(name), 4)
            + Array(text.utf8)
    }
}
