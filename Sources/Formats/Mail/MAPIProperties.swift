/// Properties of a message or attachment as TNEF packs them ([MS-OXTNEF] 2.1.3.4).
struct MAPIProperties {
    enum Name {
        static let subject: UInt32 = 0x0037
        static let body: UInt32 = 0x1000
        static let html: UInt32 = 0x1013
        static let attachmentData: UInt32 = 0x3701
        static let shortName: UInt32 = 0x3704
        static let longName: UInt32 = 0x3707
        static let displayName: UInt32 = 0x3001
        static let mediaType: UInt32 = 0x370E
        static let contentID: UInt32 = 0x3712
    }

    enum Kind { case bytes, wide, object }

    private(set) var values: [UInt32: (kind: Kind, range: Range<Int>)] = [:]
    private static let most: UInt32 = 10_000

    init() {}

    init(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) {
        var reader = ByteReader(bytes, range)
        let count = min(reader.long(), Self.most)
        for _ in 0..<count where reader.left > 0 {
            let type = reader.short()
            let name = reader.short()
            if name >= 0x8000 {
                reader.skip(16)
                if reader.long() == 0 { reader.skip(4) } else { Self.skipPadded(&reader) }
            }
            let isMany = type & 0x1000 != 0
            switch type & 0x0FFF {
            case 0x1E, 0x1F, 0x102, 0x0D:
                let values = min(reader.long(), Self.most)
                for place in 0..<values where reader.left > 0 {
                    let length = Int(reader.long())
                    let stretch = reader.take(length)
                    reader.skip((4 - length % 4) % 4)
                    guard place == 0 else { continue }
                    let kind: Kind = type & 0xFFF == 0x1F ? .wide : type & 0xFFF == 0x0D ? .object : .bytes
                    self.values[name] = (kind, stretch)
                }
            case let simple:
                guard let size = Self.size(of: simple) else { return }
                reader.skip(isMany ? Int(min(reader.long(), Self.most)) * size : size)
            }
        }
    }

    private static func skipPadded(_ reader: inout ByteReader) {
        let length = Int(reader.long())
        reader.skip(length)
        reader.skip((4 - length % 4) % 4)
    }

    private static func size(of type: UInt32) -> Int? {
        switch type {
        case 0x02, 0x03, 0x04, 0x0A, 0x0B: 4
        case 0x05, 0x06, 0x07, 0x14, 0x40: 8
        case 0x48: 16
        case 0x00, 0x01: 0
        default: nil
        }
    }
}
