@testable import Archives

/// Zip archives that readers would see differently, or that do harm.
enum ZipLies {
    static let a = ForgedEntry("a", Array("a".utf8))
    static let b = ForgedEntry("b", Array("b".utf8))
    static let long = ForgedEntry("long.txt", [UInt8](repeating: 65, count: 500), deflated: true)

    /// As Android's tools sign: the length on both sides, the mark at the end.
    static let signingBlock: [UInt8] =
        Forge.number(124, 8) + [UInt8](repeating: 5, count: 100) + Forge.number(124, 8)
        + Array("APK Sig Block 42".utf8)

    static let ofHeaders: [ZipCase] = [
        ZipCase("method differs", ZipForge(long.with { $0.local.method = 0 }), .ambiguous),
        ZipCase("stored by the directory", ZipForge(long.with { $0.central.method = 0 }), .ambiguous),
        ZipCase("packed length differs", ZipForge(long.with { $0.local.packed -= 1 }), .ambiguous),
        ZipCase("unpacked length differs", ZipForge(long.with { $0.local.expanded = 3 }), .ambiguous),
        ZipCase("checksum differs", ZipForge(long.with { $0.local.crc ^= 1 }), .ambiguous),
        ZipCase("name differs", ZipForge(a.with { $0.local.name = [0x7A] }), .ambiguous),
        ZipCase("a folder by its own header only", ZipForge(a.with { $0.local.name = [0x61, 0x2F] }), .ambiguous),
        ZipCase("encrypted by the directory only", ZipForge(a.with { $0.central.flags = 1 }), .ambiguous),
        ZipCase("encrypted by its header only", ZipForge(a.with { $0.local.flags = 1 }), .ambiguous),
        ZipCase(
            "stored with two lengths",
            ZipForge(
                a.with {
                    $0.central.expanded = 9; $0.local.expanded = 9
                }), .ambiguous),
        ZipCase("descriptor with another checksum", ZipForge(long.streamed(crc: 7), b), .ambiguous),
        ZipCase("descriptor with another length", ZipForge(long.streamed(packed: 7), b), .ambiguous),
        ZipCase("wide descriptor with another length", ZipForge(long.streamed(width: 8, packed: 7), b), .ambiguous),
        ZipCase(
            "no descriptor where one is told", ZipForge(long.streamed().with { $0.descriptor = [] }, b), .ambiguous),
        ZipCase(
            "a folder with bytes", ZipForge(ForgedEntry("folder/"), a), .ambiguous),
        ZipCase(
            "marked as a folder, with bytes",
            ZipForge(
                a.with {
                    $0.madeBy = 20; $0.attributes = 0x10
                }), .ambiguous),
        ZipCase(
            "marked as a folder for another system", ZipForge(a.unix(0o100_644).with { $0.attributes |= 0x10 }),
            .ambiguous),
        ZipCase(
            "the length is understated, the checksum of all its bytes kept",
            ZipForge(
                long.with {
                    $0.local.expanded = 499; $0.central.expanded = 499
                }), .ambiguous),
        ZipCase(
            "bytes behind the packed stream",
            ZipForge(
                long.with { entry in
                    entry.data += [1, 2, 3]
                    entry.local.packed += 3
                    entry.central.packed += 3
                }), .ambiguous),
        ZipCase(
            "two zip64 fields",
            ZipForge(
                a.with { entry in
                    entry.central.extra = ZipForge.zip64Field(1, 1) + ZipForge.zip64Field(0, 0)
                    (entry.central.packed, entry.central.expanded) = (0xFFFF_FFFF, 0xFFFF_FFFF)
                }), .ambiguous),
        ZipCase(
            "a zip64 field that contradicts the header",
            ZipForge(a.with { $0.central.extra = ZipForge.zip64Field(9, 9) }), .ambiguous),
        ZipCase(
            "a zip64 field too short for what it should hold",
            ZipForge(
                a.with { entry in
                    entry.central.extra = ZipForge.zip64Field(1)
                    (entry.central.packed, entry.central.expanded) = (0xFFFF_FFFF, 0xFFFF_FFFF)
                }), .corrupt),
        ZipCase("an extra field past its place", ZipForge(a.with { $0.central.extra = [1, 2, 9, 0, 1] }), .corrupt),
        ZipCase(
            "stored bytes that hold a descriptor and an entry",
            ZipForge(
                ForgedEntry("junk", [0x50, 0x4B, 7, 8] + [UInt8](repeating: 0, count: 12) + b.localBytes + b.data)
                    .streamed(), a), .ambiguous),
    ]

    static let ofTheEnd: [ZipCase] = [
        ZipCase(
            "counts too few",
            ZipForge(a, b).with {
                $0.change = {
                    $0.count = 1; $0.countHere = 1
                }
            }, .ambiguous),
        ZipCase(
            "counts too many",
            ZipForge(a, b).with {
                $0.change = {
                    $0.count = 3; $0.countHere = 3
                }
            }, .corrupt),
        ZipCase(
            "the directory on another volume", ZipForge(a, b).with { $0.change = { $0.directoryDisk = 1 } }, .ambiguous,
            .corrupt),
        ZipCase("two counts", ZipForge(a, b).with { $0.change = { $0.countHere = 1 } }, .ambiguous),
        ZipCase(
            "a directory shorter than it is", ZipForge(a, b).with { $0.change = { $0.size = 47 } }, .ambiguous, .corrupt
        ),
        ZipCase("zip64 counts otherwise", ZipForge(a, b).with { $0.zip64 = { end, _ in end.count = 1 } }, .ambiguous),
        ZipCase(
            "the zip64 locator points elsewhere",
            ZipForge(a).with { forge in
                forge.zip64 = { _, place in place -= 5 }
                forge.change = { $0.offset = 0xFFFF_FFFF }
            }, .ambiguous),
        ZipCase(
            "an archive in the comment",
            ZipForge(a).with { forge in forge.change = { $0.comment = ZipForge(b).bytes } }, .ambiguous),
        ZipCase(
            "an empty archive in the comment",
            ZipForge(a).with { forge in forge.change = { $0.comment = ZipForge().bytes } }, .ambiguous),
        ZipCase("two archives in a row", bytes: ZipForge(a).bytes + ZipForge(b).bytes, .ambiguous),
        ZipCase(
            "two archives, the second told to start after the first",
            ZipForge(b).with { $0.prefix = ZipForge(a).bytes }, .ambiguous),
        ZipCase("an archive after the end", bytes: ZipForge(a).bytes + b.localBytes + b.data, .ambiguous),
        ZipCase(
            "a second archive in a file comment",
            ZipForge(a.with { $0.comment = ZipForge(b).bytes }), .ambiguous),
        ZipCase(
            "two directories",
            ZipForge(a).with { forge in
                let rival = b.centralBytes(at: 0)
                forge.beforeDirectory = rival
                forge.change = { $0.offset -= rival.count }
            }, .ambiguous),
        ZipCase("bytes after the directory", ZipForge(a).with { $0.afterDirectory = [1, 2, 3] }, .ambiguous, .corrupt),
        ZipCase("an empty directory over entries", ZipForge(a.with { $0.isListed = false }), .ambiguous),
    ]

    static let ofPlace: [ZipCase] = [
        ZipCase("an entry that is not listed", ZipForge(a, b.with { $0.isListed = false }), .ambiguous),
        ZipCase("the first entry is not listed", ZipForge(a.with { $0.isListed = false }, b), .ambiguous),
        ZipCase(
            "an entry between others is not listed", ZipForge(a, long.with { $0.isListed = false }, b), .ambiguous),
        ZipCase("bytes between entries", ZipForge(a.with { $0.gapAfter = [9] }, b), .ambiguous),
        ZipCase("bytes before the directory", ZipForge(a).with { $0.beforeDirectory = [9] }, .ambiguous),
        ZipCase(
            "two entries at one place",
            ZipForge(
                a,
                a.with {
                    $0.offset = 0; $0.isListed = true
                }), .hostile, .ambiguous),
        ZipCase(
            "an entry inside another",
            ZipForge(
                ForgedEntry("outer", a.localBytes + a.data), a.with { $0.offset = 35 }),
            .hostile, .ambiguous),
        ZipCase("no header where the directory points", ZipForge(a.with { $0.offset = 2 }), .corrupt),
        ZipCase(
            "bytes past the end",
            ZipForge(
                a.with {
                    $0.central.packed = 9_999; $0.central.expanded = 9_999
                }), .corrupt),
        ZipCase(
            "bytes into the directory",
            ZipForge(
                a.with { entry in
                    (entry.central.packed, entry.central.expanded) = (40, 40)
                    (entry.local.packed, entry.local.expanded) = (40, 40)
                }), .hostile),
        ZipCase(
            "a RAR archive before it", ZipForge(a).with { $0.prefix = Array("Rar!\u{1A}\u{7}".utf8) + [0] }, .ambiguous,
            .corrupt),
        ZipCase("a device", ZipForge(a, ForgedEntry("dev", []).unix(0o020_666)), .hostile),
        ZipCase("a pipe", ZipForge(a, ForgedEntry("pipe", []).unix(0o010_666)), .hostile),
        ZipCase("a link out", ZipForge(a, ForgedEntry("l", Array("../../etc".utf8)).unix(0o120_777)), .hostile),
        ZipCase(
            "an absolute link", ZipForge(a, ForgedEntry("d/l", Array("/etc/passwd".utf8)).unix(0o120_777)), .hostile),
        ZipCase(
            "an entry through a link",
            ZipForge(ForgedEntry("l", Array("d".utf8)).unix(0o120_777), ForgedEntry("l/x")), .hostile),
        ZipCase(
            "an entry through a link of another case",
            ZipForge(ForgedEntry("L", Array("d".utf8)).unix(0o120_777), ForgedEntry("l/x")), .hostile),
        ZipCase(
            "a link in place of a folder of another case",
            ZipForge(ForgedEntry("l/x"), ForgedEntry("L", Array("d".utf8)).unix(0o120_777)), .hostile),
        ZipCase(
            "a hidden entry before the block with signatures",
            ZipForge(a).with { $0.beforeDirectory = b.localBytes + b.data + signingBlock }, .ambiguous),
        ZipCase(
            "a RAR archive after it", ZipForge(a).with { $0.suffix = Array("Rar!\u{1A}\u{7}".utf8) + [1, 0] },
            .ambiguous),
    ]

    static let ofNames: [ZipCase] =
        ["../x", "a/../../x", "/etc/x", "\\x", "\\\\host\\x", "C:\\x", "c:x", "x/..", ".. /x", "a\0.txt"].map {
            ZipCase("the name \($0.debugDescription)", ZipForge(a, ForgedEntry($0)), .hostile)
        }
        + [
            ("x.txt", "x.txt"), ("x.txt", "X.TXT"), ("é.txt", "e\u{301}.txt"), ("x.txt", "x.txt."), ("x.txt", "x.txt "),
            ("ß", "SS"), ("ſ", "S"), ("ﬁ", "FI"), ("a/x", "a\\x"), ("a/x", "./a/x"), ("a/x", "a//x"), ("x", "x/y"),
        ].flatMap { one, other in
            [(one, other), (other, one)].map {
                ZipCase(
                    "\($0.0) beside \($0.1)", ZipForge(ForgedEntry($0.0, [1]), ForgedEntry($0.1, [2])), .ambiguous)
            }
        }
        + [
            ZipCase(
                "another name in the Unicode field",
                ZipForge(
                    a.with { entry in
                        entry.local.extra = ZipForge.unicodeField("evil", for: [0x61])
                        entry.central.extra = entry.local.extra
                    }), .ambiguous),
            ZipCase(
                "two Unicode fields",
                ZipForge(
                    a.with {
                        $0.central.extra =
                            ZipForge.unicodeField("ä", for: [0x61]) + ZipForge.unicodeField("ö", for: [0x61])
                    }),
                .ambiguous),
            ZipCase(
                "header and directory with different Unicode fields",
                ZipForge(
                    ForgedEntry(bytes: [0x81, 0x40]).with { entry in
                        entry.local.extra = ZipForge.unicodeField("丂", for: [0x81, 0x40])
                        entry.central.extra = ZipForge.unicodeField("丄", for: [0x81, 0x40])
                    }), .ambiguous),
        ]
}
