/// Writes pictures as BMP files of 24 bits a pixel: no packing, so nothing to go wrong.
enum BitmapWriter {
    /// - Parameter line: fills one line, counted from the top, with blue, green and red of each pixel.
    static func file(width: Int, height: Int, line: (Int, UnsafeMutableRawBufferPointer) -> Void) -> [UInt8] {
        let stride = (width * 3 + 3) & ~3
        let size = 54 + stride * height
        var file: [UInt8] = [0x42, 0x4D]
        func long(_ value: Int) -> [UInt8] { [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: value >> $0) } }
        file += long(size) + long(0) + long(54)
        file += long(40) + long(width) + long(height) + [1, 0, 24, 0] + long(0) + long(stride * height)
        file += long(2_835) + long(2_835) + long(0) + long(0)
        file += [UInt8](repeating: 0, count: stride * height)
        file.withUnsafeMutableBytes { bytes in
            for row in 0..<height {
                let start = 54 + (height - 1 - row) * stride
                line(row, UnsafeMutableRawBufferPointer(rebasing: bytes[start..<(start + width * 3)]))
            }
        }
        return file
    }
}
