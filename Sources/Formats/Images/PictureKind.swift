/// What kind of picture some bytes are, by the bytes alone.
public enum PictureKind: String, Sendable, CaseIterable {
    case jpeg, png, webp, gif, bmp, tiff, heic, avif, ico
    // Drawings: recognised, never rendered.
    case svg, ai, eps, psd, cdr

    /// Kinds whose pixels are read.
    public var isDecoded: Bool {
        switch self {
        case .jpeg, .png, .webp, .gif, .bmp, .tiff, .heic, .avif, .ico: true
        case .svg, .ai, .eps, .psd, .cdr: false
        }
    }
}
