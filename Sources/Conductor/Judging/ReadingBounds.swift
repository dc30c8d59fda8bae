internal import Values

/// What must hold of a reading before anything is done with it: a reader that was taken over may write anything.
enum ReadingBounds {
    private static let refusalCodes: Set<String> = [
        "archive.encrypted", "archive.corrupt", "archive.hostile", "archive.ambiguous", "archive.unsupported",
        "archive.too-large", "archive.empty", "archive.part-missing", "packet.link-only", "packet.unrecognised",
    ]

    /// The first thing that is not as agreed, in English; nil where all is.
    static func fault(of reading: Reading, blobs: [[UInt8]], limits: ReadingLimits) -> String? {
        if let refusal = reading.refusal, !refusalCodes.contains(refusal.code) { return "unknown refusal" }
        if reading.entries.count > max(limits.entries, 1) * 2 { return "too many entries" }
        if reading.blobs != blobs.map(\.count) { return "blobs do not agree" }
        // Pictures are published as they come, so they must at least be what they are said to be.
        if !blobs.allSatisfy({ $0.starts(with: [0xFF, 0xD8, 0xFF]) }) { return "a blob is no JPEG" }
        let texts = reading.profiles.map(\.text) + reading.cases.map(\.text)
        if texts.contains(where: { $0.utf8.count > limits.textCharacters * 4 }) { return "a text is too long" }
        if reading.entries.contains(where: { !(0...1).contains($0.confidence) }) { return "a confidence is none" }
        return nil
    }
}
