/// The records of a pax extended header: `25 path=some/where.txt\n`.
struct PaxRecords {
    private(set) var path: [UInt8]?
    private(set) var size: Int?
    /// A sparse file: the length may be that of the whole, not of what the archive holds.
    private(set) var isSparse = false
    private var link: [UInt8]?
    /// What readers would not agree on.
    private(set) var fault: String?

    /// Whether something is told that can be true of one entry only.
    var namesOneEntry: Bool { path != nil || size != nil || link != nil }

    init(_ body: [UInt8]) {
        var rest = body[...]
        while let first = rest.first, first != 0 {
            guard let blank = rest.prefix(20).firstIndex(of: 0x20),
                let length = Int(String(decoding: rest[rest.startIndex..<blank], as: UTF8.self)), length > 0,
                length <= rest.count
            else {
                fault = "a record of an extended header has a wrong length"
                return
            }
            let record = rest.prefix(length)
            rest = rest.dropFirst(length)
            guard record.last == 0x0A, blank + 1 < record.endIndex,
                let equals = record[(blank + 1)...].firstIndex(of: 0x3D)
            else {
                fault = "a record of an extended header has no key or no end"
                return
            }
            take(Array(record[(blank + 1)..<equals]), Array(record[(equals + 1)..<(record.endIndex - 1)]))
            if fault != nil { return }
        }
    }

    private mutating func take(_ key: [UInt8], _ value: [UInt8]) {
        if key.contains(0) {
            fault = "a NUL in a key of an extended header"
            return
        }
        switch String(decoding: key, as: UTF8.self) {
        case "path":
            if let path, path != value {
                fault = "an extended header gives two names"
                return
            }
            if value.contains(0) {
                fault = "a NUL in a name"
                return
            }
            path = value
        case "linkpath":
            if let link, link != value {
                fault = "an extended header gives two targets"
                return
            }
            if value.contains(0) {
                fault = "a NUL in a name"
                return
            }
            link = value
        case "size":
            let told = Int(String(decoding: value, as: UTF8.self))
            if let size, size != told {
                fault = "an extended header gives two lengths"
                return
            }
            guard let told, told >= 0 else {
                fault = "a length in an extended header is no number"
                return
            }
            size = told
        case let name where name.hasPrefix("GNU.sparse."): isSparse = true
        default: break
        }
    }
}
