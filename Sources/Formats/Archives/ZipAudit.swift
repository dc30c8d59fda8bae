/// Whether a zip archive says the same to every reader.
///
/// Readers go by the directory at the end, by the local headers from the start, by the last end record or by the first; an
/// archive on which they would disagree, or that would do harm when unpacked, is refused before anything is unpacked.
/// What real programs do oddly is let through: a stub or padding before or after the archive, data descriptors in all their
/// forms, versions, times and extra fields that differ, an archive comment cut short.
///
/// The kinds of disagreement follow Y. You, J. Chen et al., "My ZIP isn't your ZIP", USENIX Security 2025, and D. Fifield,
/// "A better zip bomb", WOOT 2019.
enum ZipAudit {
    /// Looks at everything but the packed data.
    ///
    /// - Throws: `ArchiveFailure`.
    static func check(_ zip: ZipFile, paths: [EntryPath]) throws(ArchiveFailure) {
        try ZipEndCheck.check(zip)
        try checkEncryption(zip, paths)
        var spans: [ZipSpan] = []
        spans.reserveCapacity(zip.entries.count)
        for entry in zip.entries {
            spans.append(try ZipHeaderCheck.check(zip, entry, path: paths[entry.index]))
        }
        spans.sort { ($0.start, $0.end) < ($1.start, $1.end) }
        try ZipGapCheck.check(zip, spans, paths)
    }

    private static func checkEncryption(_ zip: ZipFile, _ paths: [EntryPath]) throws(ArchiveFailure) {
        guard let entry = zip.entries.first(where: { $0.isEncrypted && !($0.isDirectory && $0.packed == 0) }) else {
            return
        }
        let name = paths[entry.index].shown
        if let local = ZipLocalHeader(zip.bytes, at: entry.headerOffset), local.flags & 1 == 0, local.method != 99 {
            throw ArchiveFailure(.ambiguous, entry: name, "encrypted by the directory, not by its own header")
        }
        throw ArchiveFailure(.encrypted, entry: name, "the entry needs a password")
    }
}
