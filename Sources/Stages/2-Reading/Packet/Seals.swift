import Images
import Values

/// On which pictures a seal is looked for.
enum SealSearch {
    case everywhere
    /// Where a picture looks like a page.
    case onPages
    case nowhere
}

/// What was seen of a seal on one picture, before it is known whether it is wanted.
struct SealDraft {
    var evidence: SealEvidence
    /// A small JPEG of the place.
    var crop: [UInt8]?

    /// Pixels of the longer edge of a crop; enough to read the name in the ring.
    private static let cropEdge = 240
    private static let cropQuality = 75

    /// Looks for the red ring of a seal. A picture without colour says that nobody can tell.
    /// - Parameter place: where the picture stands, in words.
    init?(in small: SmallPicture, isGrey: Bool, orientation: Int, place: String) {
        guard let found = SealFinder.find(in: small) else {
            guard isGrey else { return nil }
            evidence = SealEvidence(kind: .greyCopy, place: place, confidence: 0.5)
            return
        }
        evidence = SealEvidence(kind: .ring, place: place, confidence: found.confidence)
        crop = try? Thumbnail.jpeg(
            from: small.crop(found.box), maxEdge: Self.cropEdge, quality: Self.cropQuality, orientation: orientation)
    }
}

extension SealEvidence {
    /// A ring says more than a signature that nobody checked, and both more than a copy without colour.
    var strength: Double {
        switch kind {
        case .ring: 1 + confidence
        case .signature: 1
        case .greyCopy: 0
        }
    }
}
