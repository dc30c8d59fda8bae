/// Undoes the filters of PNG rows (PNG 9.2), in place.
enum PNGFilter {
    /// Whether a row says that it is the one above once more.
    static func repeats(_ filter: UInt8, _ line: UnsafePointer<UInt8>, count: Int) -> Bool {
        guard filter == 2 else { return false }
        var i = 0
        while i + 8 <= count {
            guard UnsafeRawPointer(line + i).loadUnaligned(as: UInt64.self) == 0 else { return false }
            i &+= 8
        }
        while i < count {
            guard line[i] == 0 else { return false }
            i &+= 1
        }
        return true
    }

    /// False where there is no such filter. `previous` is the row above, or zeros.
    static func undo(
        _ filter: UInt8, _ line: UnsafeMutablePointer<UInt8>, _ previous: UnsafePointer<UInt8>, count: Int, pixel: Int
    ) -> Bool {
        switch filter {
        case 0: break
        case 1: for i in stride(from: pixel, to: count, by: 1) { line[i] &+= line[i &- pixel] }
        case 2: for i in 0..<count { line[i] &+= previous[i] }
        case 3: average(line, previous, count, pixel)
        case 4:
            switch pixel {
            case 3: paeth3(line, previous, count)
            case 4: paeth4(line, previous, count)
            default: paeth(line, previous, count, pixel)
            }
        default: return false
        }
        return true
    }

    private static func average(
        _ line: UnsafeMutablePointer<UInt8>, _ previous: UnsafePointer<UInt8>, _ count: Int, _ pixel: Int
    ) {
        for i in 0..<min(pixel, count) { line[i] &+= previous[i] >> 1 }
        for i in stride(from: pixel, to: count, by: 1) {
            let sum = UInt16(line[i &- pixel]) &+ UInt16(previous[i])
            line[i] &+= UInt8(truncatingIfNeeded: sum &>> 1)
        }
    }

    private static func paeth(
        _ line: UnsafeMutablePointer<UInt8>, _ previous: UnsafePointer<UInt8>, _ count: Int, _ pixel: Int
    ) {
        for i in 0..<min(pixel, count) { line[i] &+= previous[i] }
        for i in stride(from: pixel, to: count, by: 1) {
            let (a, b, c) = (Int16(line[i &- pixel]), Int16(previous[i]), Int16(previous[i &- pixel]))
            let (p, q) = (b &- c, a &- c)
            let (pa, pb, pc) = (abs(p), abs(q), abs(p &+ q))
            let near = pa <= pb && pa <= pc ? a : pb <= pc ? b : c
            line[i] &+= UInt8(truncatingIfNeeded: near)
        }
    }

    private static func paeth4(_ line: UnsafeMutablePointer<UInt8>, _ previous: UnsafePointer<UInt8>, _ count: Int) {
        let (row, above) = (UnsafeMutableRawPointer(line), UnsafeRawPointer(previous))
        var a = SIMD4<Int16>(repeating: 0)
        var c = SIMD4<Int16>(repeating: 0)
        var i = 0
        while i + 4 <= count {
            if i > 0, i + 8 <= count, row.loadUnaligned(fromByteOffset: i, as: UInt64.self) == 0,
                above.loadUnaligned(fromByteOffset: i, as: UInt64.self)
                    == above.loadUnaligned(fromByteOffset: i &- 4, as: UInt64.self)
            {
                // Nothing is added and the row above does not change: the choice is the pixel on the left, twice.
                let left = UInt64(row.loadUnaligned(fromByteOffset: i &- 4, as: UInt32.self))
                row.storeBytes(of: left &<< 32 | left, toByteOffset: i, as: UInt64.self)
                i &+= 8
                continue
            }
            let b = SIMD4<Int16>(truncatingIfNeeded: above.loadUnaligned(fromByteOffset: i, as: SIMD4<UInt8>.self))
            let x = row.loadUnaligned(fromByteOffset: i, as: SIMD4<UInt8>.self)
            let sum = x &+ SIMD4<UInt8>(truncatingIfNeeded: nearest(a, b, c))
            row.storeBytes(of: sum, toByteOffset: i, as: SIMD4<UInt8>.self)
            a = SIMD4<Int16>(truncatingIfNeeded: sum)
            c = b
            i &+= 4
        }
    }

    private static func paeth3(_ line: UnsafeMutablePointer<UInt8>, _ previous: UnsafePointer<UInt8>, _ count: Int) {
        var a = SIMD4<Int16>(repeating: 0)
        var c = SIMD4<Int16>(repeating: 0)
        for i in stride(from: 0, to: count &- 2, by: 3) {
            let b = SIMD4<Int16>(Int16(previous[i]), Int16(previous[i &+ 1]), Int16(previous[i &+ 2]), 0)
            let x = SIMD4<UInt8>(line[i], line[i &+ 1], line[i &+ 2], 0)
            let sum = x &+ SIMD4<UInt8>(truncatingIfNeeded: nearest(a, b, c))
            line[i] = sum.x
            line[i &+ 1] = sum.y
            line[i &+ 2] = sum.z
            a = SIMD4<Int16>(truncatingIfNeeded: sum)
            c = b
        }
    }

    /// Paeth's choice, the comparisons as masks of sign bits.
    @inline(__always)
    private static func nearest(_ a: SIMD4<Int16>, _ b: SIMD4<Int16>, _ c: SIMD4<Int16>) -> SIMD4<Int16> {
        let (p, q) = (b &- c, a &- c)
        let (pa, pb, pc) = (magnitude(p), magnitude(q), magnitude(p &+ q))
        let notA = ((pb &- pa) | (pc &- pa)) &>> 15
        let notB = (pc &- pb) &>> 15
        let second = (c & notB) | (b & ~notB)
        return (second & notA) | (a & ~notA)
    }

    @inline(__always)
    private static func magnitude(_ v: SIMD4<Int16>) -> SIMD4<Int16> {
        let sign = v &>> 15
        return (v ^ sign) &- sign
    }
}
