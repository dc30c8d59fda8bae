import Deflate

/// Entries of a zip, as this project and libxlsxwriter write them: sizes in the directory, stored or deflated.
public enum ZipContents {
    /// It is no such zip.
    public struct Malformed: Error {}

    public static func read(_ bytes: [UInt8]) throws -> [(name: String, bytes: [UInt8])] {
        func number(_ place: Int, _ count: Int) throws -> Int {
            guard place >= 0, place + count <= bytes.count else { throw Malformed() }
            return (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
        }
        var entries: [(String, [UInt8])] = []
        let end = bytes.count - 22
        var place = try number(end + 16, 4)
        for _ in 0..<(try number(end + 10, 2)) {
            guard try number(place, 4) == 0x0201_4B50 else { throw Malformed() }
            let (method, packed, size) = (
                try number(place + 10, 2), try number(place + 20, 4), try number(place + 24, 4)
            )
            let (name, extra, remark) = (
                try number(place + 28, 2), try number(place + 30, 2), try number(place + 32, 2)
            )
            let local = try number(place + 42, 4)
            let start = local + 30 + (try number(local + 26, 2)) + (try number(local + 28, 2))
            let data = bytes[start..<(start + packed)]
            let plain = method == 0 ? Array(data) : try data.withUnsafeBytes { try Inflate.raw($0, limit: size) }
            entries.append((String(decoding: bytes[(place + 46)..<(place + 46 + name)], as: UTF8.self), plain))
            place += 46 + name + extra + remark
        }
        return entries
    }

    /// The same archive with one entry's text changed.
    public static func changing(
        _ entry: String, in bytes: [UInt8], _ change: (String) throws -> String
    ) throws -> [UInt8] {
        var zip = ZipWriter()
        for (name, bytes) in try read(bytes) {
            try zip.add(
                name, name == entry ? Array(try change(String(decoding: bytes, as: UTF8.self)).utf8) : bytes)
        }
        return zip.finish()
    }
}
