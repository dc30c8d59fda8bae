/// What counting has to know of a scalar.
enum ScalarClass {
    /// Counts for nothing and parts nothing.
    case dropped
    /// A tab or line break: counts for nothing, parts units and words.
    case parting
    /// Between two plain scalars there is always a border of grapheme clusters.
    case plain
    /// May form a cluster with what stands beside it.
    case joining

    @inline(__always)
    init(_ value: UInt32) {
        switch value {
        case 0x20...0x7E, 0x4E00...0x9FFF: self = .plain
        case 0x09...0x0D, 0x85, 0x2028, 0x2029: self = .parting
        case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x200B, 0x2060, 0xFEFF: self = .dropped
        case 0xA0...0x2FF, 0x370...0x482, 0x48A...0x52F, 0x1E00...0x1FFF, 0x2000...0x200A, 0x2010...0x2027,
            0x202F...0x205F, 0x2070...0x20CF, 0x2100...0x2BFF, 0x2E80...0x3029, 0x3030...0x3096, 0x309B...0xA4CF,
            0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE1F, 0xFE30...0xFE6F, 0xFF01...0xFF9D, 0xFFE0...0xFFE6,
            0x1F000...0x1F1E5, 0x1F200...0x1F3FA, 0x1F400...0x1FAFF, 0x20000...0x3FFFF:
            self = .plain
        default: self = .joining
        }
    }

    /// The property White_Space, without the control characters that are dropped before.
    @inline(__always)
    static func isWhiteSpace(_ value: UInt32) -> Bool {
        switch value {
        case 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    /// Whether a unit that begins with the scalar is a CJK one: Han, kana, hangul, bopomofo, Yi, their punctuation and
    /// their full-width, enclosed and squared forms.
    @inline(__always)
    static func isCJK(_ value: UInt32) -> Bool {
        switch value {
        case 0x00...0x10FF: false
        case 0x4E00...0x9FFF, 0x2E80...0x4DBF, 0x1100...0x11FF, 0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7FF,
            0xF900...0xFAFF, 0xFE10...0xFE1F, 0xFE30...0xFE6F, 0xFF01...0xFFDC, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF,
            0x1AFF0...0x1B2FF, 0x1F200...0x1F2FF, 0x20000...0x3FFFF:
            true
        default: false
        }
    }
}
