internal import Deflate

/// Proves a PNG whole: checksums, the exact length of the expanded data, filter bytes; and makes the small picture.
enum PNGPicture {
    /// Up to this many bytes the data are expanded in one go, which is faster; above it row by row.
    private static let wholeBytes = 32 << 20

    static func inspect(_ file: ByteView, edge: Int) throws(PictureDamage) -> ImageInspection {
        let chunks = try PNGChunks(file)
        let rows = PNGRows(chunks, edge: edge)
        if chunks.header.expanded <= wholeBytes {
            try expandWhole(chunks, rows)
        } else {
            try expandByRows(chunks, rows)
        }
        var result = ImageInspection(.png)
        result.width = chunks.header.width
        result.height = chunks.header.height
        result.pages = chunks.frames
        result.orientation = chunks.orientation
        result.warning = chunks.warning
        if rows.missesColours { result.warning = "a colour that the PNG's palette does not have" }
        result.small = rows.finish()
        return result
    }

    private static func damage(_ error: InflateError) -> PictureDamage {
        switch error {
        case .wrongLength, .truncated: .damaged("PNG data of a wrong length")
        case .tooLarge, .noMemory: .tooLarge("no memory for the PNG's data")
        case .damaged: .damaged("PNG data cannot be expanded")
        }
    }

    private static func expandWhole(_ chunks: PNGChunks, _ rows: PNGRows) throws(PictureDamage) {
        let expanded = chunks.header.expanded
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: expanded, alignment: 16)
        defer { memory.deallocate() }
        let packed = UnsafeMutableRawBufferPointer.allocate(
            byteCount: chunks.data.count > 1 ? chunks.data.reduce(0) { $0 + $1.count } : 0, alignment: 16)
        defer { packed.deallocate() }
        if chunks.data.count > 1 {
            var at = 0
            for part in chunks.data {
                UnsafeMutableRawBufferPointer(rebasing: packed[at..<(at + part.count)]).copyMemory(from: part.bytes)
                at += part.count
            }
        }
        do {
            let inflater = try Inflater()
            let source = chunks.data.count > 1 ? UnsafeRawBufferPointer(packed) : chunks.data[0].bytes
            _ = try inflater.inflate(source, .zlib, into: memory)
        } catch {
            throw damage(error)
        }
        guard var at = memory.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return }
        while let length = rows.nextRowBytes {
            try rows.take(at)
            at += length
        }
    }

    private static func expandByRows(_ chunks: PNGChunks, _ rows: PNGRows) throws(PictureDamage) {
        let widest = chunks.header.passes.map(\.rowBytes).max() ?? 1
        // Two rows in turn: the filters look at the one before.
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 2 * widest, alignment: 16)
        defer { memory.deallocate() }
        var source = try PNGStream(chunks.data)
        var turn = 0
        while let length = rows.nextRowBytes {
            let line = UnsafeMutableRawBufferPointer(rebasing: memory[(turn * widest)..<(turn * widest + length)])
            do { try source.fill(line) } catch { throw damage(error) }
            guard let start = line.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return }
            try rows.take(start)
            turn = 1 - turn
        }
        do { try source.end() } catch { throw damage(error) }
    }
}
