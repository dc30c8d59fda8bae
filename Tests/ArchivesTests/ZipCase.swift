import Testing

@testable import Archives

/// A forged zip archive and the codes with which it may be refused; none where it is to be read.
struct ZipCase: CustomTestStringConvertible {
    var what: String
    var archive: [UInt8]
    var codes: [ArchiveFailure.Code] = []
    var testDescription: String { what }

    init(_ what: String, _ archive: ZipForge, _ codes: ArchiveFailure.Code...) {
        (self.what, self.archive, self.codes) = (what, archive.bytes, codes)
    }

    init(_ what: String, bytes: [UInt8], _ codes: ArchiveFailure.Code...) {
        (self.what, self.archive, self.codes) = (what, bytes, codes)
    }
}
