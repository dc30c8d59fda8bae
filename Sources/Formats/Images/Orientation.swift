extension SmallPicture {
    /// The picture turned as its EXIF orientation asks for (EXIF 2.3, tag 0x0112).
    public func upright(_ orientation: Int) -> SmallPicture {
        guard (2...8).contains(orientation) else { return self }
        let swaps = orientation >= 5
        let (w, h) = swaps ? (height, width) : (width, height)
        let turned = [UInt8](unsafeUninitializedCapacity: rgb.count) { out, filled in
            var at = 0
            for y in 0..<h {
                for x in 0..<w {
                    let (sx, sy): (Int, Int) =
                        switch orientation {
                        case 2: (width - 1 - x, y)
                        case 3: (width - 1 - x, height - 1 - y)
                        case 4: (x, height - 1 - y)
                        case 5: (y, x)
                        case 6: (y, height - 1 - x)
                        case 7: (width - 1 - y, height - 1 - x)
                        default: (width - 1 - y, x)
                        }
                    let from = (sy * width + sx) * 3
                    for c in 0..<3 { out[at + c] = rgb[from + c] }
                    at += 3
                }
            }
            filled = at
        }
        return SmallPicture(width: w, height: h, rgb: turned) ?? self
    }
}
