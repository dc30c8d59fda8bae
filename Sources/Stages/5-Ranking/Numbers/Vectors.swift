/// Inner loops, four numbers at a time and always in the same order, so that sums are the same on every machine.
enum Vectors {
    @inline(__always)
    static func dot(_ one: UnsafePointer<Double>, _ other: UnsafePointer<Double>, _ count: Int) -> Double {
        let (first, second) = (UnsafeRawPointer(one), UnsafeRawPointer(other))
        var sums = SIMD4<Double>.zero
        var more = SIMD4<Double>.zero
        var index = 0
        while index + 8 <= count {
            let offset = index * 8
            sums +=
                first.loadUnaligned(fromByteOffset: offset, as: SIMD4<Double>.self)
                * second.loadUnaligned(fromByteOffset: offset, as: SIMD4<Double>.self)
            more +=
                first.loadUnaligned(fromByteOffset: offset + 32, as: SIMD4<Double>.self)
                * second.loadUnaligned(fromByteOffset: offset + 32, as: SIMD4<Double>.self)
            index += 8
        }
        sums += more
        var sum = (sums[0] + sums[1]) + (sums[2] + sums[3])
        while index < count {
            sum += one[index] * other[index]
            index += 1
        }
        return sum
    }

    /// target += factor · source.
    @inline(__always)
    static func add(
        _ source: UnsafePointer<Double>, times factor: Double, to target: UnsafeMutablePointer<Double>, _ count: Int
    ) {
        guard factor != 0 else { return }
        let (from, into) = (UnsafeRawPointer(source), UnsafeMutableRawPointer(target))
        var index = 0
        while index + 4 <= count {
            let offset = index * 8
            let sum =
                into.loadUnaligned(fromByteOffset: offset, as: SIMD4<Double>.self)
                + factor * from.loadUnaligned(fromByteOffset: offset, as: SIMD4<Double>.self)
            into.storeBytes(of: sum, toByteOffset: offset, as: SIMD4<Double>.self)
            index += 4
        }
        while index < count {
            target[index] += factor * source[index]
            index += 1
        }
    }
}
