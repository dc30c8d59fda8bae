/// A tar archive in the ustar form.
enum TarForge {
    static func archive(
        _ entries: [(name: String, type: Character, bytes: [UInt8], link: String)], ends: Bool = true
    ) -> [UInt8] {
        entries.flatMap { entry(Array($0.name.utf8), type: $0.type, $0.bytes, link: $0.link) }
            + (ends ? [UInt8](repeating: 0, count: 1_024) : [])
    }

    static func files(_ names: String...) -> [UInt8] {
        archive(names.map { ($0, "0", Array("in \($0)".utf8), "") })
    }

    static func entry(_ name: [UInt8], type: Character = "0", _ bytes: [UInt8], link: String = "") -> [UInt8] {
        var header = [UInt8](repeating: 0, count: 512)
        func put(_ text: [UInt8], at offset: Int) {
            header.replaceSubrange(offset..<offset + text.count, with: text)
        }
        let octal = String(bytes.count, radix: 8)
        put(Array(name.prefix(100)), at: 0)
        put(Array("0000644\0".utf8), at: 100)
        put(Array((String(repeating: "0", count: 11 - octal.count) + octal).utf8), at: 124)
        put(Array("00000000000\0        ".utf8), at: 136)
        header[156] = type.asciiValue ?? 0x30
        put(Array(link.utf8.prefix(100)), at: 157)
        put(Array("ustar\u{0}00".utf8), at: 257)
        let sum = String(header.reduce(0) { $0 + Int($1) }, radix: 8)
        put(Array((String(repeating: "0", count: 6 - sum.count) + sum + "\0 ").utf8), at: 148)
        return header + bytes + [UInt8](repeating: 0, count: (512 - bytes.count % 512) % 512)
    }
}

/// RAR volumes with stored entries.
enum RarForge {
    struct File {
        var name: String
        var bytes: [UInt8]
        var fromBefore = false
        var goesOn = false
        var isEncrypted = false
        /// Of the whole file, where it is divided.
        var total: Int?
        var crc: Int?
    }

    static func rar4(_ files: [File], mainFlags: Int = 0, endFlags: Int = 0, hasEnd: Bool = true) -> [UInt8] {
        var whole: [UInt8] = Array("Rar!".utf8) + [0x1A, 7, 0]
        whole += block(type: 0x73, flags: mainFlags, [UInt8](repeating: 0, count: 6))
        for file in files {
            var forge = Forge()
            forge.put(file.bytes.count, 4)
            forge.put(file.total ?? file.bytes.count, 4)
            forge.put(2, 1)
            forge.put(file.crc ?? Forge.crc(file.bytes), 4)
            forge.put(0x5000_0000, 4)
            forge.put(20, 1)
            forge.put(0x30, 1)
            forge.put(file.name.utf8.count, 2)
            forge.put(0x20, 4)
            forge.put(Array(file.name.utf8))
            let flags = 0x8000 | (file.fromBefore ? 1 : 0) | (file.goesOn ? 2 : 0) | (file.isEncrypted ? 4 : 0)
            whole += block(type: 0x74, flags: flags, forge.bytes) + file.bytes
        }
        return whole + (hasEnd ? block(type: 0x7B, flags: 0x4000 | endFlags, []) : [])
    }

    private static func block(type: Int, flags: Int, _ rest: [UInt8]) -> [UInt8] {
        let body = [UInt8(type)] + Forge.number(flags, 2) + Forge.number(rest.count + 7, 2) + rest
        return Forge.number(Forge.crc(body) & 0xFFFF, 2) + body
    }

    static func rar5(_ files: [File], mainFlags: Int = 0, number: Int = 0, endFlags: Int = 0) -> [UInt8] {
        var whole: [UInt8] = Array("Rar!".utf8) + [0x1A, 7, 1, 0]
        whole += header(type: 1, flags: 0, number > 0 ? vint(mainFlags | 2) + vint(number) : vint(mainFlags))
        for file in files {
            let extra = file.isEncrypted ? [1, 0, 0, 15] + [UInt8](repeating: 7, count: 32) : []
            let record = file.isEncrypted ? vint(extra.count) + extra : []
            let flags = (record.isEmpty ? 2 : 3) | (file.fromBefore ? 8 : 0) | (file.goesOn ? 16 : 0)
            let fields =
                (record.isEmpty ? [] : vint(record.count)) + vint(file.bytes.count) + vint(4)
                + vint(file.total ?? file.bytes.count) + vint(0x20)
                + Forge.number(file.crc ?? Forge.crc(file.bytes), 4) + vint(0) + vint(1) + vint(file.name.utf8.count)
                + Array(file.name.utf8) + record
            whole += header(type: 2, flags: flags, fields) + file.bytes
        }
        return whole + header(type: 5, flags: 0, vint(endFlags))
    }

    static let rar5Encrypted: [UInt8] =
        Array("Rar!".utf8) + [0x1A, 7, 1, 0] + header(type: 4, flags: 0, [0, 0, 15] + [UInt8](repeating: 9, count: 16))

    private static func header(type: Int, flags: Int, _ rest: [UInt8]) -> [UInt8] {
        let body = vint(type) + vint(flags) + rest
        let sized = vint(body.count) + body
        return Forge.number(Forge.crc(sized), 4) + sized
    }

    private static func vint(_ value: Int) -> [UInt8] {
        var (rest, bytes) = (value, [UInt8]())
        repeat {
            bytes.append(UInt8(rest & 0x7F) | (rest > 0x7F ? 0x80 : 0))
            rest >>= 7
        } while rest > 0
        return bytes
    }
}

/// A 7z archive with one stored file.
enum SevenZipForge {
    static func archive(_ name: String, _ bytes: [UInt8], isFinished: Bool = true) -> [UInt8] {
        var text: [UInt8] = []
        for unit in name.utf16 { text += Forge.number(Int(unit), 2) }
        text += [0, 0]
        let size = UInt8(bytes.count)
        var header: [UInt8] = [1, 4]
        header += [6, 0, 1, 9, size, 0]  // one packed stream
        header += [7, 0x0B, 1, 0, 1, 1, 0, 0x0C, size, 0x0A, 1]  // one folder, copied
        header += Forge.number(Forge.crc(bytes), 4) + [0]
        header += [8, 0, 0, 5, 1, 0x11, UInt8(text.count + 1), 0]  // one file and its name
        header += text + [0, 0]
        let place = Forge.number(bytes.count, 8) + Forge.number(header.count, 8) + Forge.number(Forge.crc(header), 4)
        let start: [UInt8] = [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4]
        let told = isFinished ? Forge.number(Forge.crc(place), 4) + place : [UInt8](repeating: 0, count: 24)
        return start + told + bytes + header
    }
}
