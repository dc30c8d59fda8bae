internal import CTIFF

/// libtiff on bytes in memory: one file, closed with its owner. Whatever it complains of as an error counts as damage, even
/// where it goes on and makes pixels up.
final class TIFFReader {
    private let calls: px_tiff_calls
    private let tiff: OpaquePointer
    private let source: UnsafeMutablePointer<px_tiff_source>
    /// Bytes that were decoded of all pages.
    private var expanded = 0

    init(_ file: ByteView) throws(PictureDamage) {
        var calls = px_tiff_calls()
        guard px_tiff_load(&calls) != 0 else { throw .unsupported("TIFF needs libtiff, which is not there") }
        source = .allocate(capacity: 1)
        source.initialize(to: px_tiff_source())
        source.pointee.bytes = file.bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
        source.pointee.count = UInt64(file.count)
        guard let opened = px_tiff_open(&calls, source, Int64(Limits.decodedBytes)) else {
            let damage = PictureDamage.damaged("TIFF: \(Self.text(source.pointee.error) ?? "no directory")")
            source.deallocate()
            throw damage
        }
        (self.calls, tiff) = (calls, opened)
    }

    deinit {
        calls.close(tiff)
        source.deallocate()
    }

    private func u32(_ tag: Int32) -> Int {
        withUnsafePointer(to: calls) { Int(px_tiff_u32($0, tiff, UInt32(tag))) }
    }

    private func u16(_ tag: Int32) -> Int {
        withUnsafePointer(to: calls) { Int(px_tiff_u16($0, tiff, UInt32(tag))) }
    }

    var size: (Int, Int) { (u32(TIFFTAG_IMAGEWIDTH), u32(TIFFTAG_IMAGELENGTH)) }
    var orientation: Int { (1...8).contains(u16(TIFFTAG_ORIENTATION)) ? u16(TIFFTAG_ORIENTATION) : 1 }
    var warning: String? { source.pointee.warnings > 0 ? Self.text(source.pointee.warning) : nil }

    /// Goes on to the next page; false after the last.
    func next() throws(PictureDamage) -> Bool {
        let more = calls.next(tiff) != 0
        try check()
        return more
    }

    private func check() throws(PictureDamage) {
        guard source.pointee.errors == 0 else {
            let text = Self.text(source.pointee.error) ?? "damaged"
            // What libtiff says of codecs that it lacks or was built without (tif_codec.c, tif_getimage.c).
            let isUnknown =
                text.contains("not configured") || text.contains("not implemented") || text.contains("not support")
            let isHuge = text.contains("exceeds") || text.contains("memory")
            throw PictureDamage(isUnknown ? .unsupported : isHuge ? .tooLarge : .damaged, "TIFF: \(text)")
        }
    }

    /// Decodes every strip or tile of the page and keeps nothing.
    func prove() throws(PictureDamage) {
        let isTiled = calls.is_tiled(tiff) != 0
        let size = isTiled ? calls.tile_size(tiff) : calls.strip_size(tiff)
        let count = isTiled ? calls.tiles(tiff) : calls.strips(tiff)
        guard size > 0, size <= Limits.decodedBytes else { throw .tooLarge("a TIFF strip of \(size) bytes") }
        guard count <= 1 << 20 else { throw .damaged("TIFF of \(count) strips") }
        let memory = UnsafeMutableRawPointer.allocate(byteCount: Int(size), alignment: 16)
        defer { memory.deallocate() }
        for i in 0..<count {
            expanded += Int(size)
            guard expanded <= Limits.expandedBytes else { throw .tooLarge("TIFF of more than \(expanded) bytes") }
            let read =
                isTiled
                ? calls.read_tile(tiff, i, memory, tmsize_t(size)) : calls.read_strip(tiff, i, memory, tmsize_t(size))
            try check()
            guard read >= 0 else { throw .damaged("TIFF strip \(i + 1) of \(count) cannot be read") }
        }
    }

    /// Decodes every strip or tile of the page into colours; nil where libtiff knows none for this kind.
    func paint(edge: Int) throws(PictureDamage) -> SmallPicture? {
        var why = [CChar](repeating: 0, count: 1024)
        guard calls.can_paint(tiff, &why) != 0 else {
            source.pointee.errors = 0
            return nil
        }
        let (width, height) = size
        let isTiled = calls.is_tiled(tiff) != 0
        let blockWidth = isTiled ? u32(TIFFTAG_TILEWIDTH) : width
        let blockHeight = isTiled ? u32(TIFFTAG_TILELENGTH) : min(max(u32(TIFFTAG_ROWSPERSTRIP), 1), height)
        guard blockWidth > 0, blockHeight > 0, blockWidth <= 1 << 20, blockHeight <= 1 << 24,
            blockWidth * blockHeight <= Limits.decodedBytes / 4
        else { return nil }
        let shrinker = Shrinker(width: width, height: height, maxEdge: edge, order: .any)
        let pixels = UnsafeMutablePointer<UInt32>.allocate(capacity: blockWidth * blockHeight)
        let line = UnsafeMutablePointer<UInt8>.allocate(capacity: blockWidth * 3)
        defer {
            pixels.deallocate()
            line.deallocate()
        }
        for top in stride(from: 0, to: height, by: blockHeight) {
            for left in stride(from: 0, to: width, by: blockWidth) {
                let status =
                    isTiled
                    ? calls.paint_tile(tiff, UInt32(left), UInt32(top), pixels, 1)
                    : calls.paint_strip(tiff, UInt32(top), pixels, 1)
                try check()
                guard status != 0 else { throw .damaged("TIFF data that cannot be decoded") }
                let rows = min(blockHeight, height - top)
                for y in 0..<rows where shrinker.wants(row: top + y) {
                    // libtiff puts the bottom row first; a last strip that is cut has only its own rows.
                    let from = pixels + (isTiled ? blockHeight - 1 - y : rows - 1 - y) * blockWidth
                    let many = min(blockWidth, width - left)
                    Self.overWhite(from, line, many)
                    shrinker.add(row: top + y, from: left, step: 1, rgb: line, count: many)
                }
            }
        }
        return shrinker.finish()
    }

    /// libtiff's colours are multiplied by their alpha already.
    private static func overWhite(_ from: UnsafePointer<UInt32>, _ line: UnsafeMutablePointer<UInt8>, _ count: Int) {
        for x in 0..<count {
            let pixel = from[x]
            let white = 255 - (pixel >> 24)
            line[3 * x] = UInt8(truncatingIfNeeded: min(255, pixel & 255 + white))
            line[3 * x + 1] = UInt8(truncatingIfNeeded: min(255, (pixel >> 8) & 255 + white))
            line[3 * x + 2] = UInt8(truncatingIfNeeded: min(255, (pixel >> 16) & 255 + white))
        }
    }

    private static func text<T>(_ buffer: T) -> String? {
        withUnsafeBytes(of: buffer) { bytes in
            let letters = bytes.prefix { $0 != 0 }
            return letters.isEmpty ? nil : String(decoding: letters, as: UTF8.self)
        }
    }
}
