/// Writes pictures as BMP files: no packing, so nothing to go wrong.
enum BitmapWriter {
    /// Bytes of a file.
    static func size(width: Int, height: Int, isGrey: Bool) -> Int {
        (isGrey ? 1_078 : 54) + stride(width, isGrey) * height
    }

    /// - Parameters:
    ///   - isGrey: one byte a pixel instead of three.
    ///   - line: fills one line, counted from the top: levels, or blue, green and red of each pixel.
    static func file(
        width: Int, height: Int, isGrey: Bool, line: (Int, UnsafeMutableRawBufferPointer) -> Void
    ) -> [UInt8] {
        let stride = stride(width, isGrey)
        let start = isGrey ? 1_078 : 54
        var file: [UInt8] = [0x42, 0x4D]
        func long(_ value: Int) -> [UInt8] { [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: value >> $0) } }
        file.reserveCapacity(start + stride * height)
        file += long(start + stride * height) + long(0) + long(start)
        file += long(40) + long(width) + long(height) + [1, 0, isGrey ? 8 : 24, 0] + long(0) + long(stride * height)
        file += long(2_835) + long(2_835) + long(isGrey ? 256 : 0) + long(0)
        if isGrey { for level in 0...255 { file += [UInt8(level), UInt8(level), UInt8(level), 0] } }
        file += repeatElement(0, count: stride * height)
        let bytes = width * (isGrey ? 1 : 3)
        file.withUnsafeMutableBytes { whole in
            for row in 0..<height {
                let place = start + (height - 1 - row) * stride
                line(row, UnsafeMutableRawBufferPointer(rebasing: whole[place..<(place + bytes)]))
            }
        }
        return file
    }

    private static func stride(_ width: Int, _ isGrey: Bool) -> Int { (width * (isGrey ? 1 : 3) + 3) & ~3 }
}
