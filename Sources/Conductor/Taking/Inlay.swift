internal import Files
internal import Values

/// Something that staff save into an inbox and that is no packet: a copy of the desk, a judge's workbook.
protocol Inlay: Sendable {
    /// It is looked for in mails, too, that were saved as they came.
    var comesByMail: Bool { get }
    /// Carries out what it says, in one transaction.
    /// - Parameters:
    ///   - sheets: Its cells.
    ///   - file: Its bytes.
    ///   - digest: SHA-256 of them, so that it is carried out once.
    /// - Returns: false where it is none of this kind.
    func take(_ sheets: [TableSheet], file: FileHandle, digest: String, for conductor: Conductor) throws -> Bool
}
