/// Zip archives as real programs write them, not all by the book.
enum ZipOddities {
    static let a = ForgedEntry("a", Array("a".utf8))
    static let b = ForgedEntry("b", Array("b".utf8))
    static let long = ForgedEntry("long.txt", [UInt8](repeating: 65, count: 500), deflated: true)

    static let all: [ZipCase] = [
        ZipCase("plain", ZipForge(a, b, long)),
        ZipCase(
            "a stub before it",
            ZipForge(a, long).with { $0.prefix = Array("MZ".utf8) + [UInt8](repeating: 7, count: 900) }),
        ZipCase(
            "a stub put before it later",
            ZipForge(a, long).with { forge in
                forge.prefix = [UInt8](repeating: 7, count: 900)
                forge.shift = 900
            }),
        ZipCase("a byte after it", ZipForge(a).with { $0.suffix = [0] }),
        ZipCase("a block of zeros after it", ZipForge(a).with { $0.suffix = [UInt8](repeating: 0, count: 2_048) }),
        ZipCase(
            "filled up with zeros to a size of whole megabytes",
            ZipForge(a).with { $0.suffix = [UInt8](repeating: 0, count: 200_000) }),
        ZipCase(
            "words before it and words after it",
            ZipForge(a).with { forge in
                forge.prefix = Array("words before".utf8)
                forge.suffix = Array("words after".utf8)
            }),
        ZipCase("a block with signatures", ZipForge(a).with { $0.beforeDirectory = ZipLies.signingBlock }),
        ZipCase(
            "a block with signatures that starts at a whole page",
            ZipForge(a).with { forge in
                forge.beforeDirectory = [UInt8](repeating: 0, count: 3_001) + ZipLies.signingBlock
            }),
        ZipCase("a comment", ZipForge(a).with { $0.change = { $0.comment = Array("说明".utf8) } }),
        ZipCase(
            "a comment cut short",
            ZipForge(a).with {
                $0.change = {
                    $0.comment = [65]; $0.commentLength = 9
                }
            }),
        ZipCase(
            "the mark of an end in the comment",
            ZipForge(a).with { $0.change = { $0.comment = [0x50, 0x4B, 5, 6] + [UInt8](repeating: 9, count: 40) } }),
        ZipCase("descriptors", ZipForge(long.streamed(), b)),
        ZipCase("unsigned descriptors", ZipForge(long.streamed(signed: false), b)),
        ZipCase("wide descriptors", ZipForge(long.streamed(width: 8), b)),
        ZipCase("wide unsigned descriptors", ZipForge(long.streamed(signed: false, width: 8), b)),
        ZipCase("the descriptor flag in the header only", ZipForge(long.streamed().with { $0.central.flags = 0 }, b)),
        ZipCase("a descriptor without its flag", ZipForge(long.with { $0.descriptor = long.streamed().descriptor }, b)),
        ZipCase(
            "the flag without a descriptor, lengths known",
            ZipForge(
                long.with {
                    $0.local.flags = 8; $0.central.flags = 8
                }, b)),
        ZipCase(
            "a streamed folder",
            ZipForge(ForgedEntry("d/", []).streamed().with { $0.descriptor = [] }, ForgedEntry("d/x"))),
        ZipCase("padding between entries", ZipForge(a.with { $0.gapAfter = [0, 0, 0] }, b)),
        ZipCase(
            "padding in the extra field",
            ZipForge(
                a.with {
                    $0.local.extra = [0, 0, 0]; $0.central.extra = [0]
                })),
        ZipCase("extra fields that differ", ZipForge(a.with { $0.local.extra = [0x55, 0x54, 1, 0, 3] })),
        ZipCase("folders twice", ZipForge(ForgedEntry("d/", []), ForgedEntry("d/", []), ForgedEntry("d/x"))),
        ZipCase(
            "a folder of old DOS programs",
            ZipForge(ForgedEntry("d", []).with { $0.attributes = 0x10 }, ForgedEntry("d/x"))),
        ZipCase("the same file twice, byte for byte", ZipForge(long, long)),
        ZipCase("a zip64 end", ZipForge(a).with { $0.zip64 = { _, _ in } }),
        ZipCase(
            "a zip64 end that is needed",
            ZipForge(a).with { forge in
                forge.zip64 = { _, _ in }
                forge.change = { end in
                    (end.disk, end.directoryDisk, end.count, end.countHere) = (0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF)
                    (end.size, end.offset) = (0xFFFF_FFFF, 0xFFFF_FFFF)
                }
            }),
        ZipCase(
            "zip64 lengths",
            ZipForge(
                a.with { entry in
                    entry.central.extra = ZipForge.zip64Field(1, 1)
                    (entry.central.packed, entry.central.expanded) = (0xFFFF_FFFF, 0xFFFF_FFFF)
                    entry.local = entry.central
                })),
        ZipCase("a zip in it", ZipForge(ForgedEntry("inner.zip", ZipForge(a, b).bytes), b)),
        ZipCase("a packed standard input", ZipForge(ForgedEntry("-").unix(0o010_600))),
        ZipCase("a link inside", ZipForge(ForgedEntry("d/l", Array("../x".utf8)).unix(0o120_777), ForgedEntry("x"))),
        ZipCase("backslashes", ZipForge(ForgedEntry("d\\x"), ForgedEntry("d\\y"))),
        ZipCase("the UTF-8 flag in one header only", ZipForge(ForgedEntry("表.txt").with { $0.local.flags = 0 })),
        ZipCase(
            "letters of an old code page under a Unicode name",
            ZipForge(
                ForgedEntry("Olfasser_?.txt").with { entry in
                    entry.local.extra = ZipForge.unicodeField("Ölfässer_表.txt", for: entry.local.name)
                    entry.central.extra = entry.local.extra
                })),
        ZipCase(
            "a Unicode field left over from a former name",
            ZipForge(a.with { $0.central.extra = ZipForge.unicodeField("former", for: [], crc: 1) })),
        ZipCase(
            "a file and a folder that differ by case",
            ZipForge(ForgedEntry("META-INF/LICENSE"), ForgedEntry("META-INF/license/x"))),
        ZipCase(
            "names in no charset",
            ZipForge(ForgedEntry(bytes: [0xFF, 0xFF, 0x80, 0xFE]), ForgedEntry(bytes: [0xFF, 0xFF, 0x80, 0xFF]))),
        ZipCase("wide and narrow digits", ZipForge(ForgedEntry("照片1.jpg"), ForgedEntry("照片１.jpg"))),
        ZipCase("a file without a name", ZipForge(ForgedEntry(""), a)),
        ZipCase("dots in names", ZipForge(ForgedEntry("..."), ForgedEntry(".hidden"), ForgedEntry("a..b/x..y"))),
    ]
}
