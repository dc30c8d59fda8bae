/// Counts texts by the rule of the award: a unit is an extended grapheme cluster of what is left when control characters
/// and U+FEFF, U+200B, U+2060, U+00AD are dropped.
public enum TextCounter {
    /// The counts of a text. What is dropped joins its neighbours, except that a tab or line end still parts units and words.
    public static func count(_ text: String) -> TextCount {
        var text = text
        return text.withUTF8 { bytes in
            var tally = Tally()
            var index = 0
            while index < bytes.count {
                let value = scalar(bytes, &index)
                switch ScalarClass(value) {
                case .dropped: continue
                case .parting: tally.part()
                case .plain: tally.takePlain(value)
                case .joining: tally.takeJoining(value)
                }
            }
            tally.part()
            return tally.count
        }
    }

    /// The scalar at `index` of well-formed UTF-8; moves `index` past it.
    @inline(__always)
    private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> UInt32 {
        func next() -> UInt32 {
            defer { index += 1 }
            return index < bytes.count ? UInt32(bytes[index]) : 0
        }
        let first = next()
        if first < 0x80 { return first }
        if first < 0xE0 { return (first & 0x1F) << 6 | (next() & 0x3F) }
        if first < 0xF0 { return (first & 0x0F) << 12 | (next() & 0x3F) << 6 | (next() & 0x3F) }
        return (first & 0x07) << 18 | (next() & 0x3F) << 12 | (next() & 0x3F) << 6 | (next() & 0x3F)
    }

    /// What has been counted, and the units not yet closed.
    private struct Tally {
        var count = TextCount()
        /// The last plain scalar: a unit of its own unless a joining one follows.
        private var held: UInt32?
        /// Scalars between which the rules of grapheme clusters have to find the borders.
        private var knot = String.UnicodeScalarView()
        private var knotEndsPlain = false
        private var isInWord = false

        mutating func takePlain(_ value: UInt32) {
            if knot.isEmpty {
                if let held { add(held, isWhite: ScalarClass.isWhiteSpace(held)) }
                held = value
            } else if knotEndsPlain {
                flush()
                held = value
            } else {
                knot.append(Unicode.Scalar(value) ?? " ")
                knotEndsPlain = true
            }
        }

        mutating func takeJoining(_ value: UInt32) {
            if let held { knot.append(Unicode.Scalar(held) ?? " ") }
            held = nil
            knot.append(Unicode.Scalar(value) ?? " ")
            knotEndsPlain = false
        }

        /// A border over which nothing reaches; it ends a word, too.
        mutating func part() {
            flush()
            isInWord = false
        }

        private mutating func flush() {
            if let held { add(held, isWhite: ScalarClass.isWhiteSpace(held)) }
            held = nil
            guard !knot.isEmpty else { return }
            for unit in String(knot) {
                let scalars = unit.unicodeScalars
                guard let first = scalars.first else { continue }
                add(first.value, isWhite: scalars.allSatisfy { ScalarClass.isWhiteSpace($0.value) })
            }
            knot = String.UnicodeScalarView()
        }

        private mutating func add(_ first: UInt32, isWhite: Bool) {
            count.withSpaces += 1
            if isWhite {
                isInWord = false
                return
            }
            count.characters += 1
            if ScalarClass.isCJK(first) {
                count.words += 1
                isInWord = false
            } else if !isInWord {
                count.words += 1
                isInWord = true
            }
        }
    }
}
