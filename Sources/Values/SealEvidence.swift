/// What speaks for a company's seal on a page. Evidence, never proof.
public struct SealEvidence: Codable, Equatable, Sendable {
    public enum Kind: String, Codable, Sendable {
        /// A red ring of plausible size.
        case ring
        /// A digital signature in a PDF.
        case signature
        /// A grey copy: nobody can tell.
        case greyCopy
    }
    public var kind: Kind
    /// Where it was found, in words that staff understand: a page, a picture.
    public var place: String
    /// 0 to 1.
    public var confidence: Double
    /// Index into the blobs of the reading: a JPEG of the place.
    public var crop: Int?

    public init(kind: Kind, place: String, confidence: Double, crop: Int? = nil) {
        self.kind = kind
        self.place = place
        self.confidence = confidence
        self.crop = crop
    }
}
