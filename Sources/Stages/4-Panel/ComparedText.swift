internal import Text
public import Values

/// A text to be compared with others: folded, so that blanks, punctuation, width and traditional characters make no
/// difference, with the way back to what stands there.
public struct ComparedText: Sendable {
    public let source: SharedText.Source
    /// Longer texts are compared up to here: some hundred pages.
    static let longest = 200_000

    let folded: [UInt32]
    /// Where in `original` each of `folded` comes from.
    private let origins: [Int32]
    private let original: [Unicode.Scalar]

    public init(_ text: String, source: SharedText.Source) {
        self.source = source
        let original = Array(text.unicodeScalars.prefix(Self.longest))
        var folded: [UInt32] = []
        var origins: [Int32] = []
        folded.reserveCapacity(original.count)
        origins.reserveCapacity(original.count)
        for (index, scalar) in original.enumerated() {
            // The common case needs no table.
            switch scalar.value {
            case 0x30...0x39, 0x61...0x7A:
                folded.append(scalar.value)
                origins.append(Int32(index))
            case 0x00...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7F: continue
            default:
                for one in Folding.fold(String(scalar)).unicodeScalars {
                    folded.append(one.value)
                    origins.append(Int32(index))
                }
            }
        }
        self.original = original
        self.folded = folded
        self.origins = origins
    }

    /// What stands there for a stretch of the folded text.
    func excerpt(_ range: Range<Int>) -> String {
        guard !range.isEmpty, range.upperBound <= origins.count else { return "" }
        let (start, end) = (Int(origins[range.lowerBound]), Int(origins[range.upperBound - 1]))
        var text = String.UnicodeScalarView()
        text.append(contentsOf: original[start...end])
        return String(text)
    }

    /// A Chinese character says as much as three Latin letters.
    static func weight(_ scalars: ArraySlice<UInt32>) -> Int { scalars.reduce(0) { $0 + ($1 < 0x2E80 ? 1 : 3) } }
}
