private import Archives

/// The parts of a zip package (Office Open XML, OpenDocument) by their names, expanded within the limits.
struct PackageParts {
    private let zip: ZipFile
    private let limits: DocumentLimits
    private let places: [String: Int]
    /// Part names as written, in the order of the directory.
    let names: [String]

    /// Entries of one package. Word writes a few dozen, one a picture.
    private static let entries = 10_000

    init(_ bytes: UnsafeRawBufferPointer, limits: DocumentLimits) throws(DocumentFailure) {
        do throws(ArchiveFailure) {
            zip = try ZipFile(bytes, limits: ArchiveLimits(entries: Self.entries, entryBytes: limits.partBytes))
        } catch {
            switch error.code {
            case .encrypted: throw .encrypted
            case .tooLarge: throw .tooLarge(error.detail)
            default: throw .damaged(error.detail)
            }
        }
        self.limits = limits
        names = zip.entries.map { Self.tidy($0.name) }
        places = Dictionary(names.enumerated().map { ($1.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
    }

    func has(_ name: String) -> Bool { index(of: name) != nil }

    /// Names of parts are the same whatever their capitals (ISO/IEC 29500-2, 9.1.1).
    func index(of name: String) -> Int? { places[name.lowercased()] }

    /// A part's bytes, or nil where there is none of that name.
    func contents(of name: String) throws(DocumentFailure) -> [UInt8]? {
        guard let index = index(of: name) else { return nil }
        return try contents(at: index, limit: limits.partBytes)
    }

    func contents(at index: Int, limit: Int) throws(DocumentFailure) -> [UInt8] {
        guard zip.entries.indices.contains(index) else { throw .damaged("no part at \(index)") }
        let name = names[index]
        do throws(EntryDamage) {
            return try zip.contents(of: zip.entries[index], limit: limit)
        } catch {
            switch error.cause {
            case .encrypted: throw .encrypted
            case .tooLarge: throw .tooLarge("\(name): \(error.detail)")
            case .unsupported: throw .unsupported("\(name): \(error.detail)")
            case .damaged: throw .damaged("\(name): \(error.detail)")
            }
        }
    }

    /// Parses a part; nothing happens where there is none.
    ///
    /// - Returns: whether there is one.
    @discardableResult
    func parse(_ name: String, _ handler: some XMLHandler) throws(DocumentFailure) -> Bool {
        guard let bytes = try contents(of: name) else { return false }
        try XMLParser.parse(bytes, part: name, limits: limits, handler)
        return true
    }

    private static func tidy(_ name: String) -> String {
        guard name.utf8.contains(where: { $0 == 0x5C }) || name.utf8.first == 0x2F else { return name }
        let slashed = name.replacing("\\", with: "/")
        return slashed.first == "/" ? String(slashed.dropFirst()) : slashed
    }
}
