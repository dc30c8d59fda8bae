/// An element's name while its event lasts. The parser keeps each name once, so equal names have equal addresses.
struct XMLName {
    let space: XMLSpace
    let local: UnsafePointer<UInt8>

    var text: String { String(cString: local) }
}

/// Turns a vocabulary's names into cases, remembering each name's address.
struct XMLVocabulary<Word: RawRepresentable> where Word.RawValue == String {
    private var known: [UnsafePointer<UInt8>: Word?] = [:]

    mutating func word(_ name: XMLName) -> Word? {
        if let word = known[name.local] { return word }
        let word = Word(rawValue: name.text)
        // Hostile parts may hold names without end.
        if known.count < 4_096 { known[name.local] = .some(word) }
        return word
    }
}
