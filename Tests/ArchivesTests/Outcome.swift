@testable import Archives

/// What reading an archive came to, in a form that tests can compare.
struct Outcome: Equatable, CustomStringConvertible {
    struct Entry: Equatable {
        var path: String
        var bytes: [UInt8]?
        var damage: EntryDamage.Cause?
        var isGuessed: Bool
        var isLink: Bool
    }
    var refusal: ArchiveFailure.Code?
    var detail = ""
    var entries: [Entry] = []

    var description: String { refusal.map { "\($0.rawValue): \(detail)" } ?? "\(entries.map(\.path))" }

    init(_ bytes: [UInt8], name: String = "packet.zip", limits: ArchiveLimits = ArchiveLimits()) {
        self.init([(name, bytes)], limits: limits)
    }

    init(_ parts: [(name: String, bytes: [UInt8])], limits: ArchiveLimits = ArchiveLimits()) {
        // The reader wants memory that stays; arrays give it only inside a closure.
        let copies = parts.map { part in
            let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: part.bytes.count, alignment: 16)
            copy.copyBytes(from: part.bytes)
            return ArchivePart(name: part.name, bytes: UnsafeRawBufferPointer(copy))
        }
        defer { for copy in copies { copy.bytes.deallocate() } }
        var found: [Entry] = []
        do throws(ArchiveFailure) {
            try ArchiveReader(copies, limits: limits).forEachEntry { entry, content in
                var item = Entry(path: entry.path, isGuessed: entry.isNameGuessed, isLink: entry.kind == .link)
                switch content {
                case .success(let bytes): item.bytes = Array(bytes)
                case .failure(let damage): item.damage = damage.cause
                }
                found.append(item)
            }
            entries = found
        } catch {
            refusal = error.code
            detail = error.detail
        }
    }
}
