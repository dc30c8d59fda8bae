import Deflate

/// Bytes in several pieces of memory, read as one stream; unpacked on the way where they are gzip.
///
/// libarchive's own gzip filter does not look at the checksum, so gzip is expanded here.
final class ByteSource {
    private let pieces: [UnsafeRawBufferPointer]
    private var piece = 0
    private var offset = 0
    private var gzip: InflateStream?
    private let window: UnsafeMutableRawBufferPointer
    /// Looks at what is expanded, in case it is a tar.
    private(set) var watch = TarWatch()
    /// What went wrong while expanding gzip.
    private(set) var failure: InflateError?

    init(_ pieces: [UnsafeRawBufferPointer], isGzip: Bool = false) throws(InflateError) {
        self.pieces = pieces.filter { !$0.isEmpty }
        gzip = isGzip ? try InflateStream(.gzip) : nil
        window = .allocate(byteCount: isGzip ? 1 << 18 : 0, alignment: 16)
    }

    deinit { window.deallocate() }

    /// Whether all pieces lie as they are, so that the stream can be read anywhere.
    var isSeekable: Bool { gzip == nil }

    /// The length of all pieces.
    var packedCount: Int { pieces.reduce(0) { $0 + $1.count } }

    /// The next bytes, empty at the end, nil after a failure.
    func next() -> UnsafeRawBufferPointer? {
        guard gzip != nil else {
            let bytes = rest
            piece += 1
            offset = 0
            return bytes
        }
        do throws(InflateError) {
            let bytes = try expand()
            watch.feed(bytes)
            return bytes
        } catch {
            failure = error
            return nil
        }
    }

    /// Skips up to `count` bytes, and tells how many.
    func skip(_ count: Int) -> Int {
        guard gzip == nil, count > 0 else { return 0 }
        var left = count
        while left > 0, piece < pieces.count {
            let step = min(left, pieces[piece].count - offset)
            offset += step
            left -= step
            if offset == pieces[piece].count {
                piece += 1
                offset = 0
            }
        }
        return count - left
    }

    /// Goes to a place in the stream; false when it lies outside.
    func seek(to place: Int) -> Bool {
        guard gzip == nil, place >= 0, place <= packedCount else { return false }
        (piece, offset) = (0, 0)
        return skip(place) == place
    }

    private var rest: UnsafeRawBufferPointer {
        piece < pieces.count
            ? UnsafeRawBufferPointer(rebasing: pieces[piece][offset...]) : UnsafeRawBufferPointer(start: nil, count: 0)
    }

    private func expand() throws(InflateError) -> UnsafeRawBufferPointer {
        var made = 0
        while made < window.count {
            if gzip?.isFinished == true {
                guard rest.count > 18, rest[0] == 0x1F, rest[1] == 0x8B else { break }
                gzip?.restart()
            }
            let room = UnsafeMutableRawBufferPointer(rebasing: window[made...])
            guard let step = try gzip?.step(rest, into: room) else { break }
            made += step.made
            _ = skipPacked(step.taken)
            if gzip?.isFinished == true { continue }
            if piece >= pieces.count, step.made < room.count { throw .truncated }
            if step.made == 0, step.taken == 0 { throw .damaged }
        }
        return UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(window)[..<made])
    }

    private func skipPacked(_ count: Int) -> Int {
        offset += count
        while piece < pieces.count, offset >= pieces[piece].count {
            offset -= pieces[piece].count
            piece += 1
        }
        return count
    }
}
