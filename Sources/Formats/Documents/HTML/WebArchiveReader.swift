/// Reads a web page saved in one file with its pictures (MHTML), as Word and WPS write it, often under `.doc`.
enum WebArchiveReader {
    static func isWebArchive(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let head = String(decoding: bytes.prefix(1_024), as: UTF8.self).lowercased()
        return head.contains("mime-version:") && head.contains("multipart/related")
    }

    /// The page itself is the first part that is HTML.
    static func read(_ bytes: UnsafeRawBufferPointer, limits: DocumentLimits) throws(DocumentFailure) -> DocumentText {
        guard bytes.count <= limits.partBytes else { throw .tooLarge("\(bytes.count) bytes of HTML") }
        guard let mark = ByteSearch.first(Array("text/html".utf8), in: bytes) else {
            throw .damaged("the web archive holds no page")
        }
        // The part's headers stand around that line, between a boundary and a blank line.
        let start = max(0, mark - 500)
        let near = String(decoding: bytes[start..<min(bytes.count, mark + 500)], as: UTF8.self).lowercased()
        let blank = [[0x0D, 0x0A, 0x0D, 0x0A], [0x0A, 0x0A]].compactMap { ends in
            ByteSearch.first(ends, in: bytes, from: mark).map { $0 + ends.count }
        }
        guard let body = blank.min() else { throw .damaged("the web archive is cut off") }
        let end = ByteSearch.first(Array("\n--".utf8), in: bytes, from: body) ?? bytes.count
        let part = bytes[body..<end]
        let page: [UInt8] =
            if near.contains("quoted-printable") {
                quotedPrintable(part)
            } else if near.contains("base64") {
                Base64.bytes(Array(part))
            } else {
                Array(part)
            }
        return try page.span.bytes.withUnsafeBytes { page throws(DocumentFailure) in
            try HTMLReader.read(page, limits: limits)
        }
    }

    /// RFC 2045, 6.7.
    private static func quotedPrintable(_ part: Slice<UnsafeRawBufferPointer>) -> [UInt8] {
        var made: [UInt8] = []
        made.reserveCapacity(part.count)
        var place = part.startIndex
        while place < part.endIndex {
            let byte = part[place]
            place += 1
            guard byte == UInt8(ascii: "=") else {
                made.append(byte)
                continue
            }
            if place + 1 < part.endIndex, let high = Hexadecimal.digit(part[place]),
                let low = Hexadecimal.digit(part[place + 1])
            {
                made.append(high << 4 | low)
                place += 2
            } else {
                // A line that goes on.
                if place < part.endIndex, part[place] == 0x0D { place += 1 }
                if place < part.endIndex, part[place] == 0x0A { place += 1 }
            }
        }
        return made
    }
}
