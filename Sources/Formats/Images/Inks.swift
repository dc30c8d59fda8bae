/// Four inks on white paper, without a colour profile.
enum Inks {
    /// Turns rows of cyan, magenta and yellow into red, green and blue, in place. `inverted`: 255 means no ink.
    static func print(
        _ cyan: UnsafeMutablePointer<UInt8>, _ magenta: UnsafeMutablePointer<UInt8>,
        _ yellow: UnsafeMutablePointer<UInt8>, _ key: UnsafePointer<UInt8>, _ width: Int, _ inverted: Bool
    ) {
        let turn: UInt8 = inverted ? 0 : 255
        for x in 0..<width {
            let light = UInt32(key[x] ^ turn)
            cyan[x] = UInt8(truncatingIfNeeded: UInt32(cyan[x] ^ turn) &* light / 255)
            magenta[x] = UInt8(truncatingIfNeeded: UInt32(magenta[x] ^ turn) &* light / 255)
            yellow[x] = UInt8(truncatingIfNeeded: UInt32(yellow[x] ^ turn) &* light / 255)
        }
    }
}
