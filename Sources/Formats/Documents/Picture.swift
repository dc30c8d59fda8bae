private import OLE

/// A picture inside a document. It is expanded only when asked for, out of the document's own bytes.
public struct Picture: Sendable {
    /// The part's own name, as in `word/media/image1.jpeg`.
    public let name: String
    let place: Place

    /// Where its bytes are.
    enum Place: Sendable {
        /// As they are in the document.
        case range(Range<Int>)
        /// An entry of a zip package, by its place in the directory.
        case entry(Int)
        /// Stretches of a stream of an OLE2 file.
        case pieces(String, [Range<Int>])
        /// Hexadecimal digits in the document.
        case digits(Range<Int>)
        /// Kept expanded: what is small, or is written in digits.
        case owned([UInt8])
        /// Samples of a PDF's picture.
        case pixels(PDFPixels)
    }

    init(name: String, place: Place) {
        self.name = name
        self.place = place
    }

    /// Hands over the picture's bytes.
    ///
    /// - Parameter source: the bytes of the document that it came from.
    /// - Throws: `DocumentFailure` where the part is damaged or over the limit.
    public func bytes(
        in source: UnsafeRawBufferPointer, limits: DocumentLimits = DocumentLimits()
    ) throws(DocumentFailure) -> [UInt8] {
        switch place {
        case .range(let range):
            guard range.lowerBound >= 0, range.upperBound <= source.count else {
                throw .damaged("\(name) lies outside")
            }
            guard range.count <= limits.pictureBytes else { throw .tooLarge("\(name) has \(range.count) bytes") }
            return Array(UnsafeRawBufferPointer(rebasing: source[range]))
        case .entry(let index):
            return try PackageParts(source, limits: limits).contents(at: index, limit: limits.pictureBytes)
        case .pieces(let path, let ranges):
            let size = ranges.reduce(0) { $0 + $1.count }
            guard size <= limits.pictureBytes else { throw .tooLarge("\(name) has \(size) bytes") }
            guard let file = try? OLEFile(Array(source)), let bytes = file.stream(at: path),
                ranges.allSatisfy({ $0.lowerBound >= 0 && $0.upperBound <= bytes.count })
            else { throw .damaged("\(name) lies outside") }
            return ranges.flatMap { bytes[$0] }
        case .digits(let range):
            guard range.lowerBound >= 0, range.upperBound <= source.count else {
                throw .damaged("\(name) lies outside")
            }
            guard range.count / 2 <= limits.pictureBytes else { throw .tooLarge("\(name) has \(range.count) digits") }
            return Hexadecimal.bytes(source[range])
        case .owned(let bytes): return bytes
        case .pixels(let pixels): return try pixels.bitmap(in: source, limits: limits)
        }
    }
}
