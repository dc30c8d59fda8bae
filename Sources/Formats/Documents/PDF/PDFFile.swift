/// The objects of a PDF, found by walking through the file instead of by its cross-reference table, so that a broken or
/// lying table changes nothing. Of an object that is there twice the later one counts, as with incremental updates.
struct PDFFile {
    let bytes: UnsafeRawBufferPointer
    private(set) var objects: [Int: PDFObject] = [:]
    private(set) var trailer: [String: PDFObject] = [:]
    var isEncrypted: Bool { trailer["Encrypt"] != nil }

    private static let objectsAtMost = 300_000
    private static let mark: [UInt8] = Array("obj".utf8)
    private static let trailerMark: [UInt8] = Array("trailer".utf8)
    private static let streamEnd: [UInt8] = Array("endstream".utf8)

    init(_ bytes: UnsafeRawBufferPointer, limits: DocumentLimits) {
        self.bytes = bytes
        var packed: [Int] = []
        var place = 0
        while objects.count < Self.objectsAtMost, let hit = ByteSearch.first(Self.mark, in: bytes, from: place) {
            place = hit + 3
            guard let number = Self.number(bytes, before: hit) else { continue }
            var lexer = PDFLexer(bytes, at: place)
            guard let object = lexer.object() else { continue }
            place = max(place, lexer.place)
            guard case .dictionary(let entries) = object else {
                objects[number] = object
                continue
            }
            guard let range = Self.streamRange(bytes, after: lexer.place, entries) else {
                objects[number] = object
                continue
            }
            objects[number] = .stream(entries, range)
            place = range.upperBound
            switch entries["Type"]?.name {
            case "ObjStm": packed.append(number)
            case "XRef": takeTrailer(entries)
            default: break
            }
        }
        findTrailers()
        if !isEncrypted { unpack(packed, limits: limits) }
        if trailer["Root"] == nil, let root = objects.first(where: { $0.value.dictionary?["Type"]?.name == "Catalog" })
        {
            trailer["Root"] = .reference(root.key)
        }
    }

    /// A file whose objects are not needed: what is read of it has no references any more.
    init(resolved bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    /// What a reference stands for; other objects are themselves. A chain of references ends soon.
    func resolve(_ object: PDFObject?) -> PDFObject {
        var object = object ?? .null
        for _ in 0..<8 {
            guard case .reference(let number) = object else { return object }
            object = objects[number] ?? .null
        }
        return .null
    }

    func entry(_ key: String, of object: PDFObject?) -> PDFObject { resolve(resolve(object).dictionary?[key]) }

    private mutating func takeTrailer(_ entries: [String: PDFObject]) {
        for key in ["Root", "Encrypt", "Info"] { if let value = entries[key] { trailer[key] = value } }
    }

    private mutating func findTrailers() {
        var place = 0
        var count = 0
        while count < 1_000, let hit = ByteSearch.first(Self.trailerMark, in: bytes, from: place) {
            place = hit + Self.trailerMark.count
            count += 1
            var lexer = PDFLexer(bytes, at: place)
            if case .dictionary(let entries)? = lexer.object() { takeTrailer(entries) }
        }
    }

    /// Objects that are packed together in a stream (7.5.7).
    private mutating func unpack(_ packed: [Int], limits: DocumentLimits) {
        var total = 0
        for number in packed {
            guard case .stream(let entries, _)? = objects[number], let object = objects[number],
                let count = resolve(entries["N"]).integer, let first = resolve(entries["First"]).integer,
                (0...Self.objectsAtMost).contains(count), first >= 0, total < limits.expandedBytes,
                let data = try? PDFFilters.decode(object, in: self, limit: limits.partBytes).bytes
            else { continue }
            total += data.count
            data.withUnsafeBytes { data in
                var lexer = PDFLexer(data)
                // Objects that lie over one another would be read again and again.
                var left = data.count * 2
                for _ in 0..<count where objects.count < Self.objectsAtMost {
                    guard case .object(.number(let inner)) = lexer.token(),
                        case .object(.number(let offset)) = lexer.token(),
                        (0..<1e9).contains(inner), (0..<1e9).contains(offset)
                    else { break }
                    var reader = PDFLexer(data, at: first + Int(offset))
                    guard left > 0 else { break }
                    if objects[Int(inner)] == nil, let object = reader.object() { objects[Int(inner)] = object }
                    left -= reader.place - first - Int(offset) + 1
                }
            }
        }
    }

    /// The object number that stands before `obj`: digits, spaces, digits, spaces.
    private static func number(_ bytes: UnsafeRawBufferPointer, before hit: Int) -> Int? {
        var place = hit - 1
        func spaces() -> Bool {
            let start = place
            while place >= 0, PDFLexer.isSpace(bytes[place]), start - place < 16 { place -= 1 }
            return place < start
        }
        func digits() -> Int? {
            var value = 0
            var scale = 1
            let start = place
            while place >= 0, (48...57).contains(bytes[place]), start - place < 9 {
                value += Int(bytes[place] - 48) * scale
                scale *= 10
                place -= 1
            }
            return place < start ? value : nil
        }
        guard spaces(), digits() != nil, spaces() else { return nil }
        return digits()
    }

    /// Where the raw bytes of a stream lie, when one follows. A length that does not lead to `endstream` is not believed.
    private static func streamRange(
        _ bytes: UnsafeRawBufferPointer, after place: Int, _ entries: [String: PDFObject]
    ) -> Range<Int>? {
        var lexer = PDFLexer(bytes, at: place)
        guard case .word("stream") = lexer.token() else { return nil }
        var start = lexer.place
        if start < bytes.count, bytes[start] == 0x0D { start += 1 }
        if start < bytes.count, bytes[start] == 0x0A { start += 1 }
        if let length = entries["Length"]?.integer, length >= 0, length <= bytes.count - start {
            let near = min(bytes.count, start + length + 32)
            if ByteSearch.first(streamEnd, in: bytes, from: start + length, to: near) != nil {
                return start..<start + length
            }
        }
        guard let end = ByteSearch.first(streamEnd, in: bytes, from: start) else { return start..<bytes.count }
        return start..<end
    }
}
