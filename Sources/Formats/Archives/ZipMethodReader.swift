private import Deflate

/// Unpacks entries of zip archives that are neither stored nor deflated, through libarchive.
enum ZipMethodReader {
    /// Gives libarchive an archive of this one entry: a header made from the directory, and the packed bytes where they lie.
    ///
    /// - Throws: `.hostile` for a link that leads out.
    static func read(
        _ file: ZipFile, _ item: ZipArchive.Item, _ packed: UnsafeRawBufferPointer, _ buffer: EntryBuffer
    ) throws(ArchiveFailure) -> Result<UnsafeRawBufferPointer, EntryDamage> {
        let entry = item.entry
        var header: [UInt8] = [0x50, 0x4B, 3, 4, 63, 0]
        func put(_ value: Int, _ width: Int) {
            for shift in 0..<width { header.append(UInt8(truncatingIfNeeded: value >> (8 * shift))) }
        }
        put(entry.flags & 0b110, 2)  // of the flags only those of the method
        put(entry.method, 2)
        put(0x21_0000, 4)
        put(Int(entry.crc32), 4)
        put(entry.packed, 4)
        put(entry.expanded, 4)
        put(1, 2)
        put(0, 2)
        header.append(UInt8(ascii: "x"))
        buffer.restart(expecting: min(entry.expanded, 1 << 20))
        return header.withUnsafeBytes { header in
            guard entry.packed < 0xFFFF_FFFF, let source = try? ByteSource([header, packed]),
                let archive = LibArchive(source, .zipEntry), archive.open() == .good
            else { return .failure(EntryDamage(.unsupported, "packed by \(ZipMethod.name(entry.method))")) }
            switch archive.nextEntry() {
            case .good, .warning: break
            default: return .failure(EntryDamage(.damaged, "its header cannot be read"))
            }
            while true {
                let (outcome, bytes, offset) = archive.nextBlock()
                switch outcome {
                case .good: break
                case .end:
                    guard buffer.count == entry.expanded else {
                        return .failure(EntryDamage(.damaged, "the packed stream is damaged"))
                    }
                    guard Checksum.crc32(buffer.bytes) == entry.crc32 else {
                        return .failure(EntryDamage(.damaged, "checksum does not match"))
                    }
                    return .success(buffer.bytes)
                case .failed(let reason) where reason.contains("nsupported"):
                    return .failure(EntryDamage(.unsupported, reason))
                case .warning(let reason), .failed(let reason), .fatal(let reason):
                    return .failure(EntryDamage(.damaged, reason))
                }
                guard offset >= 0, offset <= entry.expanded, bytes.count <= entry.expanded - offset else {
                    return .failure(EntryDamage(.damaged, "unpacks to more than the told length"))
                }
                buffer.put(bytes, at: offset)
            }
        }
    }
}
