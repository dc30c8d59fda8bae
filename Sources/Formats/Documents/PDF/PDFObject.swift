/// A PDF object (ISO 32000-1, 7.3).
indirect enum PDFObject: Sendable {
    case null
    case bool(Bool)
    case number(Double)
    case string([UInt8])
    case name(String)
    case array([PDFObject])
    case dictionary([String: PDFObject])
    /// A dictionary, and where the stream's raw bytes lie in the file.
    case stream([String: PDFObject], Range<Int>)
    case reference(Int)

    var number: Double? { if case .number(let value) = self { value } else { nil } }
    var integer: Int? { number.flatMap { $0.magnitude < 1e15 ? Int($0) : nil } }
    var name: String? { if case .name(let value) = self { value } else { nil } }
    var array: [PDFObject]? { if case .array(let value) = self { value } else { nil } }
    var string: [UInt8]? { if case .string(let value) = self { value } else { nil } }

    /// Of a dictionary or a stream.
    var dictionary: [String: PDFObject]? {
        switch self {
        case .dictionary(let entries), .stream(let entries, _): entries
        default: nil
        }
    }
}
