/// What speaks for a company's seal at one place of a picture. Evidence, never proof.
public struct SealMeasure: Equatable, Sendable {
    /// Around the ring, in pixels of the picture that was looked at.
    public var box: PictureBox
    /// 0 to 1.
    public var confidence: Double
    /// The share of the ring's circumference on which red was seen.
    public var ring: Double
    /// Changes between ink and paper on the way round inside the ring: the letters of a name make many.
    public var changes: Int
    /// Red at the centre, where most seals have their star.
    public var hasCentre: Bool
    /// The ring's diameter as a share of the picture's shorter side.
    public var share: Double
}
