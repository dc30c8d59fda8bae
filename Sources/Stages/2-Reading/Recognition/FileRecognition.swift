import Archives
import Images
import OLE
import Values

/// Tells what a file is by its bytes. The name is a hint only where the bytes allow for several answers.
enum FileRecognition {
    static func type(of bytes: UnsafeRawBufferPointer, named name: EntryName) -> FileType {
        guard bytes.count > 0 else { return .empty }
        if let picture = PictureKind.recognise(bytes), let type = type(of: picture) { return type }
        if bytes.starts(with: "%PDF-".utf8) { return pdf(name) }
        if OLEFile.isOLE(bytes) { return OLERecognition.type(of: bytes, ending: name.ending) }
        if let archive = ArchiveKind.of(bytes) {
            return archive == .zip ? ZipRecognition.type(of: bytes, ending: name.ending) : type(of: archive)
        }
        if PlainRecognition.isPDFBehindJunk(bytes) { return pdf(name) }
        return PlainRecognition.type(of: bytes, named: name)
    }

    /// Illustrator saves drawings as PDF.
    private static func pdf(_ name: EntryName) -> FileType { name.ending == "ai" ? .ai : .pdf }

    private static func type(of picture: PictureKind) -> FileType? {
        switch picture {
        case .jpeg: .jpeg
        case .png: .png
        case .webp: .webp
        case .gif: .gif
        case .bmp: .bmp
        case .tiff: .tiff
        case .heic: .heic
        case .avif: .avif
        case .ico: nil
        case .svg: .svg
        case .ai: .ai
        case .eps: .eps
        case .psd: .psd
        case .cdr: .cdr
        }
    }

    private static func type(of archive: ArchiveKind) -> FileType {
        switch archive {
        case .zip: .zip
        case .rar1, .rar4, .rar5: .rar
        case .sevenZip: .sevenZip
        case .tar, .cpio, .ar: .tar
        case .gzip, .compress: .gzip
        case .bzip2: .bzip2
        case .xz, .lzip: .xz
        case .zstd, .lz4: .zstd
        case .arj: .arj
        case .lha: .lzh
        case .cab: .cab
        case .iso, .dmg, .wim: .iso
        case .ace, .stuffIt, .xar, .alz, .egg, .zoo: .ace
        }
    }

    /// The type that a name promises; nil where it promises none that is known.
    static func promised(_ name: EntryName) -> FileType? {
        switch name.ending {
        case "jpg", "jpeg", "jpe", "jfif": .jpeg
        case "tif", "tiff": .tiff
        case "htm", "html", "mht", "mhtml": .html
        case "heif", "heic": .heic
        case "7z": .sevenZip
        case "gz", "tgz": .gzip
        case "bz2", "tbz", "tbz2": .bzip2
        case "xz", "txz": .xz
        case "zst": .zstd
        default:
            FileType(rawValue: name.ending).flatMap {
                [.empty, .unknown, .video, .audio, .ole].contains($0) ? nil : $0
            }
        }
    }

    private static let alike: [Set<FileType>] = [
        [.doc, .wps], [.xls, .et], [.txt, .csv, .html, .xml], [.docx, .docm, .wps], [.xlsx, .xlsm, .et],
        [.ai, .pdf, .eps], [.heic, .avif], [.tar, .gzip, .bzip2, .xz, .zstd],
    ]

    /// The type that the name promises, where it is another one in a way that matters.
    static func mismatch(_ type: FileType, _ name: EntryName) -> FileType? {
        guard let promised = promised(name), promised != type, type != .empty, type != .unknown,
            !alike.contains(where: { $0.contains(type) && $0.contains(promised) })
        else { return nil }
        return promised
    }
}
