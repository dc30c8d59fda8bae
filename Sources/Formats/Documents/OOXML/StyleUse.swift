/// Which paragraph styles a document uses, found without parsing it.
enum StyleUse {
    private static let mark: [UInt8] = Array("pStyle ".utf8)

    static func identifiers(in document: [UInt8]) -> Set<String> {
        var found: Set<String> = []
        document.withUnsafeBytes { bytes in
            var place = 0
            while let hit = ByteSearch.first(mark, in: bytes, from: place), found.count < 500 {
                place = hit + mark.count
                let end = min(bytes.count, place + 200)
                guard let open = bytes[place..<end].firstIndex(where: { $0 == 0x22 || $0 == 0x27 }),
                    let close = bytes[(open + 1)..<end].firstIndex(of: bytes[open])
                else { continue }
                found.insert(String(decoding: bytes[(open + 1)..<close], as: UTF8.self))
            }
        }
        return found
    }
}
