/// What an applicant has for one leaf of the indicator tree, before it becomes points.
public enum IndicatorValue: Equatable, Sendable {
    /// In the unit of the form field or of the table.
    case number(Double)
    /// One of the answers of a `categories` leaf.
    case answer(String)
    case missing
}

/// In JSON a number, a string or null.
extension IndicatorValue: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .missing
        } else if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else {
            self = .answer(try container.decode(String.self))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .number(let number): try container.encode(number)
        case .answer(let answer): try container.encode(answer)
        case .missing: try container.encodeNil()
        }
    }
}
