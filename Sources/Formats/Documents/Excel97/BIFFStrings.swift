/// Reads strings that run on from a record into those that continue it ([MS-XLS] 2.5.293).
struct BIFFStrings {
    private let bytes: [UInt8]
    private let stretches: [Range<Int>]
    private var stretch = 0
    private var place: Int

    init(_ bytes: [UInt8], _ stretches: [Range<Int>], skipping: Int = 0) {
        self.bytes = bytes
        self.stretches = stretches
        place = (stretches.first?.lowerBound ?? 0) + skipping
    }

    private var left: Int { stretch < stretches.count ? stretches[stretch].upperBound - place : 0 }

    /// The next string with its count in two bytes; nil at the end.
    mutating func next() -> String? {
        if left <= 0, !advance() { return nil }
        guard left >= 3 else { return nil }
        var characters = bytes.short(place)
        let flags = bytes[place + 2]
        place += 3
        let runs = flags & 8 != 0 ? bytes.short(place) : 0
        if flags & 8 != 0 { place += 2 }
        let phonetic = flags & 4 != 0 ? bytes.long(place) : 0
        if flags & 4 != 0 { place += 4 }
        var isWide = flags & 1 != 0
        var units: [UInt16] = []
        units.reserveCapacity(min(characters, 32_768))
        while characters > 0 {
            if left <= 0 {
                // Where a string goes on, its width is told anew.
                guard advance(), left > 0 else { break }
                isWide = bytes[place] & 1 != 0
                place += 1
            }
            let count = min(characters, left / (isWide ? 2 : 1))
            guard count > 0 else {
                place += left
                continue
            }
            for index in 0..<count {
                units.append(isWide ? UInt16(bytes.short(place + index * 2)) : UInt16(bytes[place + index]))
            }
            place += count * (isWide ? 2 : 1)
            characters -= count
        }
        skip(runs * 4)
        skip(phonetic)
        return String(decoding: units, as: UTF16.self)
    }

    /// Text of a record of its own (a text box): the width first, then the characters.
    mutating func plain(_ characters: Int) -> String {
        guard left > 0 else { return "" }
        var isWide = bytes[place] & 1 != 0
        place += 1
        var units: [UInt16] = []
        while units.count < characters {
            if left < (isWide ? 2 : 1) {
                guard advance(), left > 0 else { break }
                isWide = bytes[place] & 1 != 0
                place += 1
                continue
            }
            units.append(isWide ? UInt16(bytes.short(place)) : UInt16(bytes[place]))
            place += isWide ? 2 : 1
        }
        return String(decoding: units, as: UTF16.self)
    }

    private mutating func skip(_ count: Int) {
        var count = count
        while count > 0 {
            if left <= 0, !advance() { return }
            let step = min(count, left)
            place += step
            count -= step
            if step == 0 { return }
        }
    }

    private mutating func advance() -> Bool {
        stretch += 1
        guard stretch < stretches.count else { return false }
        place = stretches[stretch].lowerBound
        return true
    }
}
