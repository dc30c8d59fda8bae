/// Words to be exchanged or taken out, found in one pass over a text. Of words that begin alike the first given counts.
struct WordTable {
    private var byStart: [UInt32: [(old: [UInt8], new: [UInt8])]] = [:]

    init(_ words: [(String, String)]) {
        for (old, new) in words {
            let bytes = Array(old.utf8)
            guard let key = Self.key(bytes, 0) else { continue }
            byStart[key, default: []].append((bytes, Array(new.utf8)))
        }
    }

    init(removing words: [String]) { self.init(words.map { ($0, "") }) }

    /// The text with all words exchanged.
    func applied(to text: String) -> String {
        let bytes = Array(text.utf8)
        var changed: [UInt8] = []
        changed.reserveCapacity(bytes.count)
        var index = 0
        var isSame = true
        scan: while index < bytes.count {
            if let key = Self.key(bytes, index), let words = byStart[key] {
                for word in words where Self.matches(word.old, bytes, index) {
                    changed += word.new
                    index += word.old.count
                    isSame = false
                    continue scan
                }
            }
            changed.append(bytes[index])
            index += 1
        }
        return isSame ? text : String(decoding: changed, as: UTF8.self)
    }

    /// The first three bytes, which are one Chinese character.
    private static func key(_ bytes: [UInt8], _ index: Int) -> UInt32? {
        guard index + 3 <= bytes.count, bytes[index] >= 0xE0 else { return nil }
        return UInt32(bytes[index]) << 16 | UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index + 2])
    }

    private static func matches(_ word: [UInt8], _ text: [UInt8], _ start: Int) -> Bool {
        guard start + word.count <= text.count else { return false }
        for offset in word.indices where text[start + offset] != word[offset] { return false }
        return true
    }
}
