/// Why an OLE2 file or a stream in it could not be read.
public enum OLEError: Error, Equatable, Sendable {
    /// The bytes do not begin as an OLE2 file does.
    case notOLE
    /// A figure in it contradicts the file: what it was, in a few words.
    case malformed(String)
    /// A chain of sectors comes back to itself.
    case cyclic
    /// A chain ends before its stream does.
    case cutShort
    /// The stream is larger than the caller allows; its size in bytes.
    case tooLarge(Int)

    /// A stable word for the kind of error.
    public var code: String {
        switch self {
        case .notOLE: "ole.not"
        case .malformed: "ole.malformed"
        case .cyclic: "ole.cyclic"
        case .cutShort: "ole.cut-short"
        case .tooLarge: "ole.too-large"
        }
    }
}

extension OLEError: CustomStringConvertible {
    /// A sentence for the record.
    public var description: String {
        switch self {
        case .notOLE: "This is no OLE2 file."
        case .malformed(let what): "The OLE2 file contradicts itself: \(what)."
        case .cyclic: "A chain of sectors in the OLE2 file comes back to itself."
        case .cutShort: "A stream of the OLE2 file ends before its declared size."
        case .tooLarge(let size): "A stream of the OLE2 file is too large: \(size) bytes."
        }
    }
}
