import Text

/// `winmail.dat`: the package in which Outlook hides attachments ([MS-OXTNEF]).
struct TNEF {
    struct Attachment {
        var properties = MAPIProperties()
        /// The short name of the old attributes, in the message's code page.
        var title: [UInt8] = []
        var data: Range<Int>?
    }

    private(set) var attachments: [Attachment] = []
    private(set) var message = MAPIProperties()
    private(set) var subject: [UInt8] = []
    private(set) var body: Range<Int>?
    /// The code page of its 8-bit texts, as a charset label.
    private(set) var charset = "windows-1252"
    private(set) var isCutShort = false

    private static let mostAttachments = 2_000

    static func isTNEF(_ bytes: UnsafeRawBufferPointer) -> Bool {
        bytes.count > 6 && bytes.starts(with: [0x78, 0x9F, 0x3E, 0x22])
    }

    /// Reads the attributes that lie in the range.
    init(_ bytes: UnsafeRawBufferPointer, in range: Range<Int>) {
        var reader = ByteReader(bytes, range)
        reader.skip(6)
        while reader.left >= 11 {
            let level = reader.byte()
            let attribute = reader.long() & 0xFFFF
            let length = Int(reader.long())
            guard level == 1 || level == 2 else { break }
            let data = reader.take(length)
            if data.count < length { isCutShort = true }
            reader.skip(2)  // a checksum, often wrong
            switch (level, attribute) {
            case (1, 0x9007): charset = "cp\(ByteReader.long(bytes, data))"
            case (1, 0x8004): subject = Array(bytes[data])
            case (1, 0x800C): body = data
            case (1, 0x9003): message = MAPIProperties(bytes, data)
            case (2, 0x9002):
                guard attachments.count < Self.mostAttachments else { return }
                attachments.append(Attachment())
            case (2, 0x8010): update { $0.title = Array(bytes[data].prefix { $0 != 0 }) }
            case (2, 0x800F): update { $0.data = data }
            case (2, 0x9005): update { $0.properties = MAPIProperties(bytes, data) }
            default: break
            }
        }
        if reader.left > 0 { isCutShort = true }
    }

    private mutating func update(_ change: (inout Attachment) -> Void) {
        if attachments.isEmpty { attachments.append(Attachment()) }
        change(&attachments[attachments.count - 1])
    }
}
