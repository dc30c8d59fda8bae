/// Reads old Word files through antiword, which knows those before Word 97 that were saved in pieces.
enum Antiword {
    static func read(
        _ bytes: UnsafeRawBufferPointer, limits: DocumentLimits, programs: (any ProgramRunner)?
    ) throws(DocumentFailure) -> DocumentText {
        guard let programs else { throw .unsupported("a Word file from before Word 97") }
        do throws(ProgramFailure) {
            // Width 0: a paragraph a line. Under `-` it would copy its input into a file of its own first.
            let output = try programs.run(
                .antiword, arguments: ["-w", "0", "-m", "UTF-8.txt", "/proc/self/fd/0"], input: bytes,
                seconds: limits.programSeconds,
                outputLimit: limits.textBytes)
            let lines = String(decoding: output, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
            return DocumentText(
                blocks: lines.map { .paragraph(Paragraph(String($0))) }, remarks: ["written before Word 97"])
        } catch {
            switch error {
            case .timedOut: throw .timedOut
            case .tooMuchOutput: throw .tooLarge("its text")
            case .notInstalled: throw .unsupported("a Word file from before Word 97")
            case .failed: throw .damaged("antiword cannot open it")
            }
        }
    }
}
