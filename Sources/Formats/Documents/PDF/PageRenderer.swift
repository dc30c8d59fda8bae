/// Draws pages of a PDF, for what cannot be taken from it as a picture: stamps drawn in lines, pictures packed in rare ways.
public enum PageRenderer {
    /// One page as a JPEG file, drawn by pdftoppm.
    ///
    /// - Parameters:
    ///   - page: counted from 1.
    ///   - resolution: dots an inch.
    /// - Throws: `DocumentFailure`.
    public static func jpeg(
        of bytes: UnsafeRawBufferPointer, page: Int, resolution: Int = 100, limits: DocumentLimits = DocumentLimits(),
        programs: any ProgramRunner
    ) throws(DocumentFailure) -> [UInt8] {
        do throws(ProgramFailure) {
            // A page may be as large as a wall: the longer side is bounded, too.
            return try programs.run(
                .pdftoppm,
                arguments: [
                    "-q", "-f", "\(page)", "-l", "\(page)", "-r", "\(resolution)", "-scale-to", "\(resolution * 12)",
                    "-jpeg",
                    "-",
                ], input: bytes, seconds: limits.programSeconds, outputLimit: limits.pictureBytes)
        } catch {
            switch error {
            case .timedOut: throw .timedOut
            case .tooMuchOutput: throw .tooLarge("page \(page) as a picture")
            case .notInstalled: throw .unsupported("pages cannot be drawn: pdftoppm is not installed")
            case .failed: throw .damaged("pdftoppm cannot draw page \(page)")
            }
        }
    }
}
