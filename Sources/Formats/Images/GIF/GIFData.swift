/// Expands a GIF frame's LZW data (GIF89a, appendix F), every code checked against what the table holds.
enum GIFData {
    /// `pixels` palette indices. Fewer in the data are damage; more are told.
    static func expand(
        _ file: ByteView, from start: Int, pixels: Int
    ) throws(PictureDamage) -> (pixels: [UInt8], warning: String?) {
        guard let width = file.u8(start), (1...11).contains(width) else { throw .damaged("GIF code width") }
        // What follows a code, and the last pixel and length of what it stands for.
        let parents = UnsafeMutablePointer<UInt16>.allocate(capacity: 4096)
        let lasts = UnsafeMutablePointer<UInt8>.allocate(capacity: 4096)
        let firsts = UnsafeMutablePointer<UInt8>.allocate(capacity: 4096)
        let lengths = UnsafeMutablePointer<Int32>.allocate(capacity: 4096)
        defer {
            parents.deallocate()
            lasts.deallocate()
            firsts.deallocate()
            lengths.deallocate()
        }
        let clear = 1 << width
        for i in 0..<4096 {
            parents[i] = 0
            lasts[i] = UInt8(truncatingIfNeeded: i)
            firsts[i] = UInt8(truncatingIfNeeded: i)
            lengths[i] = 1
        }
        var fault: PictureDamage?
        var warning: String?
        let out = [UInt8](unsafeUninitializedCapacity: pixels) { out, filled in
            var (next, size, previous) = (clear + 2, width + 1, -1)
            var (bits, count) = (0, 0)
            var at = start + 1
            var left = 0
            filled = 0
            while true {
                while count < size {
                    if left == 0 {
                        guard let length = file.u8(at), length > 0, file.holds(at + 1, length) else { return }
                        left = length
                        at += 1
                    }
                    bits |= Int(file.bytes[at]) << count
                    count += 8
                    at += 1
                    left -= 1
                }
                let code = bits & (1 << size - 1)
                bits >>= size
                count -= size
                if code == clear {
                    (next, size, previous) = (clear + 2, width + 1, -1)
                    continue
                }
                if code == clear + 1 { return }
                if previous < 0 {
                    guard code < clear else {
                        fault = .damaged("a GIF code before its meaning")
                        return
                    }
                } else {
                    guard code <= next, code < 4096 else {
                        fault = .damaged("a GIF code that does not exist")
                        return
                    }
                    if next < 4096 {
                        parents[next] = UInt16(previous)
                        firsts[next] = firsts[previous]
                        lasts[next] = code == next ? firsts[previous] : firsts[code]
                        lengths[next] = lengths[previous] + 1
                        next += 1
                        if next == 1 << size, size < 12 { size += 1 }
                    } else if code == next {
                        fault = .damaged("a GIF code that does not exist")
                        return
                    }
                }
                let length = Int(lengths[code])
                guard filled + length <= pixels else {
                    warning = "more GIF data than pixels"
                    // What fits still belongs to the picture.
                    write(code, length, out, filled, pixels, parents, lasts)
                    filled = pixels
                    return
                }
                write(code, length, out, filled, pixels, parents, lasts)
                filled += length
                previous = code
            }
        }
        if let fault { throw fault }
        guard out.count == pixels else { throw .damaged("GIF data for \(out.count) of \(pixels) pixels") }
        return (out, warning)
    }

    private static func write(
        _ code: Int, _ length: Int, _ out: UnsafeMutableBufferPointer<UInt8>, _ from: Int, _ pixels: Int,
        _ parents: UnsafePointer<UInt16>, _ lasts: UnsafePointer<UInt8>
    ) {
        var code = code
        var at = from + length - 1
        while at >= from {
            if at < pixels { out[at] = lasts[code] }
            code = Int(parents[code])
            at -= 1
        }
    }
}
