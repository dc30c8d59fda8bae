/// PostScript drawings: their size from the bounding box, in points (Adobe technical note 5001). Nothing is run.
enum PostScriptPicture {
    static func inspect(_ file: ByteView, _ kind: PictureKind) throws(PictureDamage) -> ImageInspection {
        var result = ImageInspection(kind)
        let begin = file.has([0xC5, 0xD0, 0xD3, 0xC6]) ? file.le32(4) ?? 0 : 0
        guard file.holds(begin, 1) else { throw .damaged("a drawing that ends before it begins") }
        if let (width, height) = boundingBox(file, from: begin) { (result.width, result.height) = (width, height) }
        return result
    }

    /// The four numbers after `%%BoundingBox:` near the beginning.
    private static func boundingBox(_ file: ByteView, from begin: Int) -> (Int, Int)? {
        let end = min(file.count, begin + 16_384)
        var at = begin
        while at < end {
            guard file.has("%%BoundingBox:", at: at) else {
                at += 1
                continue
            }
            var numbers: [Int] = []
            at += 14
            var number: Int?
            var sign = 1
            while at < end, numbers.count < 4 {
                let byte = file.bytes[at]
                at += 1
                if byte >= 0x30, byte <= 0x39 {
                    number = min((number ?? 0) * 10 + Int(byte) - 0x30, 1 << 20)
                } else {
                    if let found = number { numbers.append(sign * found) }
                    if number != nil { sign = 1 }
                    number = nil
                    if byte == 0x2D { sign = -1 }
                    if byte == 0x0A || byte == 0x0D { break }
                }
            }
            guard numbers.count == 4, numbers[2] > numbers[0], numbers[3] > numbers[1] else { return nil }
            return (numbers[2] - numbers[0], numbers[3] - numbers[1])
        }
        return nil
    }
}
