import Images
import Values

extension PictureDraft {
    /// What speaks for a seal on the picture.
    func seal(place: String) -> SealEvidence? {
        guard damage == nil else { return nil }
        return nil
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
