/// The packing methods of zip archives (APPNOTE 4.4.5).
enum ZipMethod {
    /// Whether entries packed so can be read.
    static func isReadable(_ method: Int) -> Bool {
        switch method {
        case 0, 8, 12, 14, 93, 95, 98: true
        default: false
        }
    }

    static func name(_ method: Int) -> String {
        switch method {
        case 0: "store"
        case 1: "shrink"
        case 2...5: "reduce"
        case 6: "implode"
        case 8: "deflate"
        case 9: "Deflate64"
        case 12: "bzip2"
        case 14: "LZMA"
        case 93: "Zstandard"
        case 95: "xz"
        case 97: "WavPack"
        case 98: "PPMd"
        default: "method \(method)"
        }
    }
}
