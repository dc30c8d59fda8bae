/// What a file is by its bytes; its name is only a hint.
public enum FileType: String, Codable, Sendable, CaseIterable, Hashable {
    case docx, docm, doc, wps, rtf, odt, txt, html, pdf
    case xlsx, xlsm, xls, et, ods, csv
    case pptx, ppt
    case jpeg, png, webp, gif, bmp, tiff, heic, avif
    case svg, ai, eps, psd, cdr
    case zip, rar, sevenZip = "7z", tar, gzip, bzip2, xz, zstd, ace, arj, lzh, cab, iso
    case eml, msg, tnef
    case exe, video, audio, ole, xml, empty, unknown

    /// Pictures that count as photographs.
    public var isPicture: Bool {
        switch self {
        case .jpeg, .png, .webp, .gif, .bmp, .tiff, .heic, .avif: true
        default: false
        }
    }

    /// Drawings in which a logo also comes.
    public var isDrawing: Bool {
        switch self {
        case .svg, .ai, .eps, .psd, .cdr: true
        default: false
        }
    }

    /// Documents whose text is read.
    public var isDocument: Bool {
        switch self {
        case .docx, .docm, .doc, .wps, .rtf, .odt, .txt, .html, .pdf, .xlsx, .xlsm, .xls, .et, .ods, .csv: true
        default: false
        }
    }

    /// Containers whose entries are read as entries of the packet.
    public var isArchive: Bool {
        switch self {
        case .zip, .rar, .sevenZip, .tar, .gzip, .bzip2, .xz, .zstd, .ace, .arj, .lzh, .cab, .iso: true
        default: false
        }
    }
}
