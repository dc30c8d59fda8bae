/// How a JPEG's components become colours, by the rules that libjpeg goes by (jdapimin.c, default_decompress_parms).
enum JPEGColour {
    case grey, yCbCr, rgb
    /// Four inks; `inverted` as Adobe's programs write them, 255 for none.
    case cmyk(inverted: Bool)
    case ycck(inverted: Bool)

    init(_ frame: JPEGFrame, hasJFIF: Bool, adobeTransform: Int?) {
        switch frame.components.count {
        case 3:
            if hasJFIF {
                self = .yCbCr
            } else if let adobeTransform {
                self = adobeTransform == 0 ? .rgb : .yCbCr
            } else {
                self = frame.components.map(\.id) == [0x52, 0x47, 0x42] ? .rgb : .yCbCr
            }
        case 4: self = adobeTransform == 2 ? .ycck(inverted: true) : .cmyk(inverted: adobeTransform != nil)
        default: self = .grey
        }
    }

    /// Components that a pixel's colour needs.
    var components: Int {
        switch self {
        case .grey: 1
        case .yCbCr, .rgb: 3
        case .cmyk, .ycck: 4
        }
    }
}
