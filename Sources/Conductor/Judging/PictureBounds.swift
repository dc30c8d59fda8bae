internal import Values

/// What must hold of pictures before they are published: a reader that was taken over may write anything.
enum PictureBounds {
    /// The first thing that is not as agreed, in English; nil where all is.
    static func fault(of taken: TakenPictures, blobs: [[UInt8]], wishes: [PictureWish]) -> String? {
        let indices = taken.pictures.map(\.wish) + taken.failures.map(\.wish)
        guard indices.allSatisfy(wishes.indices.contains) else { return "a picture that nobody asked for" }
        guard taken.pictures.map(\.blob) == Array(blobs.indices) else { return "pictures and blobs do not agree" }
        for picture in taken.pictures {
            guard (1...4_096).contains(picture.width), (1...4_096).contains(picture.height) else { return "a size" }
            guard (picture.use == .logo) == wishes[picture.wish].isLogo else { return "a use" }
            let isBare = picture.use == .logo ? isBarePNG(blobs[picture.blob]) : isBareJPEG(blobs[picture.blob])
            guard isBare else { return "a picture with more in it than pixels" }
        }
        return nil
    }

    /// Only what a picture needs: no application segment but JFIF's, no comment, nothing behind the end.
    /// Markers: ITU-T T.81, table B.1.
    static func isBareJPEG(_ bytes: [UInt8]) -> Bool {
        guard bytes.starts(with: [0xFF, 0xD8]), bytes.suffix(2) == [0xFF, 0xD9] else { return false }
        var at = 2
        while at + 4 <= bytes.count, bytes[at] == 0xFF {
            let length = Int(bytes[at + 2]) << 8 | Int(bytes[at + 3])
            guard length >= 2, at + 2 + length <= bytes.count else { return false }
            switch bytes[at + 1] {
            case 0xE0: guard length == 16 else { return false }
            case 0xDB, 0xC0, 0xC1, 0xC4, 0xDD: break
            case 0xDA: return hasOneScan(bytes[(at + 2 + length)...])
            default: return false
            }
            at += 2 + length
        }
        return false
    }

    /// In the data of a scan a marker is a restart, or the end.
    private static func hasOneScan(_ data: ArraySlice<UInt8>) -> Bool {
        var index = data.startIndex
        while let mark = data[index...].firstIndex(of: 0xFF), mark + 1 < data.endIndex {
            switch data[mark + 1] {
            case 0x00, 0xD0...0xD7: index = mark + 2
            case 0xD9: return mark + 2 == data.endIndex
            default: return false
            }
        }
        return false
    }

    /// Header, pixels and end, and nothing else. Chunks: PNG specification, 5.3.
    static func isBarePNG(_ bytes: [UInt8]) -> Bool {
        guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else { return false }
        var at = 8
        while at + 12 <= bytes.count {
            let length = bytes[at..<(at + 4)].reduce(0) { $0 << 8 | Int($1) }
            guard length <= bytes.count - at - 12 else { return false }
            let name = String(decoding: bytes[(at + 4)..<(at + 8)], as: UTF8.self)
            guard name == (at == 8 ? "IHDR" : name == "IEND" ? "IEND" : "IDAT") else { return false }
            at += 12 + length
            if name == "IEND" { return length == 0 && at == bytes.count }
        }
        return false
    }
}
