import Archives

/// Whether anything could be taken out of an archive.
///
/// One bad entry is that entry's affair. An archive that gives up nothing at all is refused as a whole: there is nothing in
/// it to judge.
struct UnpackingTally {
    private var hasReadable = false
    private var fault: (entry: String, damage: EntryDamage)?

    /// Counts one file.
    mutating func add(_ entry: ArchiveEntry, _ content: Result<UnsafeRawBufferPointer, EntryDamage>) {
        guard case .failure(let damage) = content, damage.cause == .damaged || damage.cause == .unsupported else {
            hasReadable = true
            return
        }
        // Damage tells more than a packing that is not known.
        if fault == nil || (damage.cause == .damaged && fault?.damage.cause != .damaged) {
            fault = (entry.path, damage)
        }
    }

    /// Why an archive of this kind is refused; nil when something in it could be read, or there was nothing.
    func failure(of kind: ArchiveKind) -> ArchiveFailure? {
        guard let fault, !hasReadable else { return nil }
        let isDamaged: Bool =
            switch kind {
            // Of these libarchive does not know every form, and then calls sound ones damaged.
            case .cab, .lha, .iso: false
            default: fault.damage.cause == .damaged
            }
        return ArchiveFailure(
            isDamaged ? .corrupt : .unsupported, entry: fault.entry,
            "no file in it can be unpacked: \(fault.damage.detail)")
    }
}
