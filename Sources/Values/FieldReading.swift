/// One field of a form as it was read.
public struct FieldReading: Codable, Equatable, Sendable {
    /// For example `org.name_zh`.
    public var key: String
    /// What stands in the field, as written, or empty.
    public var raw: String
    /// What that means; nil where it is blank, a placeholder, or cannot be understood.
    public var value: FieldValue?
    /// The unit that was found beside the value or in its label, for numbers.
    public var unit: String?
    /// Blank or a placeholder such as 请填写 or a lone stroke.
    public var isBlank: Bool
    /// Where it stands, in words that staff understand.
    public var place: String?
    /// 0 to 1; below 1 only where the field was recognised from a picture.
    public var confidence: Double
    /// Index into the blobs of the reading: a crop of the place, for recognised fields.
    public var crop: Int?

    public init(
        key: String, raw: String, value: FieldValue?, unit: String? = nil, isBlank: Bool = false, place: String? = nil,
        confidence: Double = 1, crop: Int? = nil
    ) {
        self.key = key
        self.raw = raw
        self.value = value
        self.unit = unit
        self.isBlank = isBlank
        self.place = place
        self.confidence = confidence
        self.crop = crop
    }
}
