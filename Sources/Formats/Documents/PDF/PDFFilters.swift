private import Deflate

/// Expands streams (ISO 32000-1, 7.4).
enum PDFFilters {
    /// What is left when all filters that are understood have been undone.
    struct Decoded {
        var bytes: [UInt8]
        /// The filter that was not undone: one of a picture.
        var picture: String?
        var parameters: [String: PDFObject]
    }

    /// - Throws: `DocumentFailure` where a stream is damaged, too large, or packed in a way that is not read.
    static func decode(_ object: PDFObject, in file: PDFFile, limit: Int) throws(DocumentFailure) -> Decoded {
        guard case .stream(let entries, let range) = object else { throw .damaged("no stream") }
        guard range.upperBound <= file.bytes.count else { throw .damaged("a stream lies outside") }
        var filters = names(file.resolve(entries["Filter"] ?? entries["F"]), in: file)
        let parameters = list(file.resolve(entries["DecodeParms"] ?? entries["DP"]), in: file)
        var data = Array(UnsafeRawBufferPointer(rebasing: file.bytes[range]).prefix(limit))
        guard filters.count <= 8 else { throw .damaged("filters upon filters") }
        var index = 0
        while !filters.isEmpty {
            let filter = filters.removeFirst()
            let own = index < parameters.count ? parameters[index] : [:]
            index += 1
            switch filter {
            case "FlateDecode", "Fl":
                data = try PDFPredictor.undo(inflate(data, limit: limit), own, in: file)
            case "ASCIIHexDecode", "AHx": data = Hexadecimal.bytes(data.prefix { $0 != UInt8(ascii: ">") })
            case "ASCII85Decode", "A85": data = ascii85(data)
            case "RunLengthDecode", "RL": data = try runLengths(data, limit: limit)
            case "LZWDecode", "LZW":
                data = try PDFPredictor.undo(
                    PDFLZW.decode(data, early: file.resolve(own["EarlyChange"]).integer ?? 1, limit: limit), own,
                    in: file)
            case "DCTDecode", "DCT", "JPXDecode", "CCITTFaxDecode", "CCF", "JBIG2Decode":
                guard filters.isEmpty else { throw .unsupported("a picture within filters") }
                return Decoded(bytes: data, picture: filter, parameters: own)
            default: throw .unsupported("the filter \(filter)")
            }
        }
        return Decoded(bytes: data, picture: nil, parameters: [:])
    }

    private static func names(_ object: PDFObject, in file: PDFFile) -> [String] {
        if let name = object.name { return [name] }
        return (object.array ?? []).compactMap { file.resolve($0).name }
    }

    private static func list(_ object: PDFObject, in file: PDFFile) -> [[String: PDFObject]] {
        if let one = object.dictionary { return [one] }
        return (object.array ?? []).map { file.resolve($0).dictionary ?? [:] }
    }

    private static func inflate(_ data: [UInt8], limit: Int) throws(DocumentFailure) -> [UInt8] {
        try data.span.bytes.withUnsafeBytes { packed throws(DocumentFailure) in
            do throws(InflateError) {
                return try Inflate.zlib(packed, limit: limit)
            } catch {
                if error == .tooLarge { throw .tooLarge("a stream expands past \(limit) bytes") }
                throw .damaged("a deflate stream: \(error)")
            }
        }
    }

    private static func ascii85(_ data: [UInt8]) -> [UInt8] {
        var made: [UInt8] = []
        made.reserveCapacity(data.count / 5 * 4 + 4)
        var group: UInt32 = 0
        var count = 0
        for byte in data {
            if byte == UInt8(ascii: "~") { break }
            if byte == UInt8(ascii: "z"), count == 0 {
                made += [0, 0, 0, 0]
                continue
            }
            guard (33...117).contains(byte) else { continue }
            group = group &* 85 &+ UInt32(byte - 33)
            count += 1
            if count == 5 {
                for shift in [24, 16, 8, 0] { made.append(UInt8(truncatingIfNeeded: group >> UInt32(shift))) }
                (group, count) = (0, 0)
            }
        }
        if count > 1 {
            for _ in count..<5 { group = group &* 85 &+ 84 }
            for shift in [24, 16, 8].prefix(count - 1) {
                made.append(UInt8(truncatingIfNeeded: group >> UInt32(shift)))
            }
        }
        return made
    }

    private static func runLengths(_ data: [UInt8], limit: Int) throws(DocumentFailure) -> [UInt8] {
        var made: [UInt8] = []
        var place = 0
        while place < data.count, data[place] != 128 {
            let length = Int(data[place])
            if length < 128 {
                made += data[min(place + 1, data.count)..<min(place + 2 + length, data.count)]
                place += length + 2
            } else {
                guard place + 1 < data.count else { break }
                made += [UInt8](repeating: data[place + 1], count: 257 - length)
                place += 2
            }
            if made.count > limit { throw .tooLarge("a stream expands past \(limit) bytes") }
        }
        return made
    }
}
