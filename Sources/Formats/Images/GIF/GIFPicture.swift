/// Proves a GIF whole, every frame of it, and makes the small picture of the first (GIF89a specification, CompuServe 1990).
enum GIFPicture {
    private struct Frame {
        var x: Int
        var y: Int
        var width: Int
        var height: Int
        var isInterlaced: Bool
        var palette: ByteView?
        var transparent: Int?
    }

    static func inspect(_ file: ByteView, edge: Int) throws(PictureDamage) -> ImageInspection {
        guard file.has("GIF87a") || file.has("GIF89a"), let width = file.le16(6), let height = file.le16(8),
            let flags = file.u8(10)
        else { throw .damaged("GIF header cut short") }
        var result = ImageInspection(.gif)
        (result.width, result.height) = (width, height)
        var at = 13
        var global: ByteView?
        if flags & 0x80 != 0 {
            global = file.slice(at, 3 << (flags & 7 + 1))
            guard let global else { throw .damaged("GIF palette cut short") }
            at += global.count
        }
        var frames = 0
        var expanded = 0
        var transparent: Int?
        var isOver = false
        while !isOver {
            guard let kind = file.u8(at) else {
                guard frames > 0 else { throw .damaged("GIF ends before its picture") }
                result.warning = "GIF ends without its end mark"
                break
            }
            at += 1
            switch kind {
            case 0x21:
                if file.u8(at) == 0xF9, file.u8(at + 1) == 4, let packed = file.u8(at + 2) {
                    transparent = packed & 1 != 0 ? file.u8(at + 5) : nil
                }
                at = try GIFBlocks.end(of: file, from: at + 1)
            case 0x2C:
                let (frame, data) = try readFrame(file, at, global: global, transparent: transparent)
                if frames == 0, result.width == 0 || result.height == 0 {
                    throw .damaged("GIF without pixels")
                }
                try Limits.check(frame.width, frame.height)
                expanded += frame.width * frame.height
                guard frame.width * frame.height <= Limits.decodedBytes, expanded <= Limits.expandedBytes else {
                    throw .tooLarge("GIF of \(expanded) pixels")
                }
                let indices = try GIFData.expand(file, from: data, pixels: frame.width * frame.height)
                if frames == 0 { result.small = paint(frame, indices.pixels, result, edge: edge) }
                result.warning = result.warning ?? indices.warning
                at = try GIFBlocks.end(of: file, from: data + 1)
                frames += 1
                transparent = nil
                guard frames < Limits.pages else { throw .tooLarge("GIF of more than \(Limits.pages) frames") }
            case 0x3B: isOver = true
            case 0x00: result.warning = result.warning ?? "stray bytes between GIF blocks"
            default:
                guard frames > 0 else { throw .damaged("unknown GIF block") }
                result.warning = "unknown data after the GIF's last frame"
                isOver = true
            }
        }
        guard frames > 0 else { throw .damaged("GIF without a picture") }
        if isOver, at < file.count { result.warning = result.warning ?? "\(file.count - at) bytes after the GIF's end" }
        result.pages = frames
        return result
    }

    private static func readFrame(
        _ file: ByteView, _ at: Int, global: ByteView?, transparent: Int?
    ) throws(PictureDamage) -> (Frame, data: Int) {
        guard let x = file.le16(at), let y = file.le16(at + 2), let width = file.le16(at + 4),
            let height = file.le16(at + 6),
            let flags = file.u8(at + 8)
        else { throw .damaged("GIF frame cut short") }
        var data = at + 9
        var palette = global
        if flags & 0x80 != 0 {
            palette = file.slice(data, 3 << (flags & 7 + 1))
            guard let palette else { throw .damaged("GIF palette cut short") }
            data += palette.count
        }
        guard width > 0, height > 0 else { throw .damaged("GIF frame without pixels") }
        return (
            Frame(
                x: x, y: y, width: width, height: height, isInterlaced: flags & 0x40 != 0, palette: palette,
                transparent: transparent), data
        )
    }

    private static func paint(_ frame: Frame, _ pixels: [UInt8], _ canvas: ImageInspection, edge: Int) -> SmallPicture?
    {
        let shrinker = Shrinker(
            width: canvas.width, height: canvas.height, maxEdge: edge, order: frame.isInterlaced ? .any : .straight)
        var row = [UInt8](repeating: 255, count: canvas.width * 3)
        var colours = [UInt8](repeating: 0, count: 256 * 3)
        for i in 0..<768 {
            // A file without a palette is read in greys.
            colours[i] = frame.palette.map { UInt8($0.u8(i) ?? 0) } ?? UInt8(i / 3)
        }
        if let clear = frame.transparent { for c in 0..<3 { colours[3 * clear + c] = 255 } }
        let order = frame.isInterlaced ? interlaced(frame.height) : Array(0..<frame.height)
        for (source, line) in order.enumerated() {
            let y = frame.y + line
            guard y < canvas.height, shrinker.wants(row: y) else { continue }
            for x in 0..<max(0, min(frame.width, canvas.width - frame.x)) {
                let index = 3 * Int(pixels[source * frame.width + x])
                for c in 0..<3 { row[3 * (frame.x + x) + c] = colours[index + c] }
            }
            row.withUnsafeBufferPointer { if let start = $0.baseAddress { shrinker.add(row: y, rgb: start) } }
        }
        return shrinker.finish()
    }

    /// Rows of an interlaced frame in the order of the file (appendix E).
    private static func interlaced(_ height: Int) -> [Int] {
        [(0, 8), (4, 8), (2, 4), (1, 2)].flatMap { Array(stride(from: $0.0, to: height, by: $0.1)) }
    }
}
