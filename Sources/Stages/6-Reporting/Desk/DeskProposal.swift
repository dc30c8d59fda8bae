/// A field that was recognised on a scanned form, for a person to confirm or correct.
public struct DeskProposal: Equatable, Sendable {
    public var packet: String
    /// The field's key, as in `fin.assets`.
    public var key: String
    public var label: String
    public var proposed: String
    /// A picture of the place, JPEG.
    public var crop: [UInt8]?

    /// How sure recognition is, 0 to 1; nil where nothing was recognised.
    public var confidence: Double?

    public init(
        packet: String, key: String, label: String, proposed: String, crop: [UInt8]? = nil, confidence: Double? = nil
    ) {
        self.confidence = confidence
        self.packet = packet
        self.key = key
        self.label = label
        self.proposed = proposed
        self.crop = crop
    }
}
