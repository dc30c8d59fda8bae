/// The picture that a JPEG's DC coefficients are: one pixel for each eight by eight.
enum DCPicture {
    static func make(_ walked: JPEGWalk.Result, colour: JPEGColour, quantisers: [[UInt16]?]) -> SmallPicture? {
        let frame = walked.frame
        let (width, height) = ((frame.width + 7) / 8, (frame.height + 7) / 8)
        let many = colour.components
        guard width > 0, height > 0, many <= walked.planes.count else { return nil }
        let line = UnsafeMutablePointer<UInt8>.allocate(capacity: 4 * width)
        defer { line.deallocate() }
        line.initialize(repeating: 0, count: 4 * width)
        let rgb = [UInt8](unsafeUninitializedCapacity: width * height * 3) { out, filled in
            guard let start = out.baseAddress else { return }
            for y in 0..<height {
                for c in 0..<many {
                    let component = frame.components[c]
                    let plane = walked.planes[c]
                    let quantiser = Int32(quantisers[component.table]?.first ?? 1)
                    // A plane holds whole units, so each pixel of the picture has a sample in it.
                    let row = UnsafePointer(plane.values + plane.stride * (y * component.v / frame.maxV))
                    fill(line + c * width, width, from: row, component.h, frame.maxH, quantiser)
                }
                paint(start + y * width * 3, line, width, colour)
            }
            filled = width * height * 3
        }
        return SmallPicture(width: width, height: height, rgb: rgb)
    }

    /// Brightness of a row of blocks: an eighth of the dequantised DC coefficient, about 128.
    private static func fill(
        _ line: UnsafeMutablePointer<UInt8>, _ width: Int, from row: UnsafePointer<Int16>, _ h: Int, _ maxH: Int,
        _ quantiser: Int32
    ) {
        @inline(__always) func level(_ dc: Int16) -> UInt8 {
            UInt8(truncatingIfNeeded: min(max((Int32(dc) &* quantiser &+ 1028) &>> 3, 0), 255))
        }
        if h == maxH {
            for x in 0..<width { line[x] = level(row[x]) }
        } else if 2 * h == maxH {
            for x in 0..<(width / 2) {
                let value = level(row[x])
                line[2 &* x] = value
                line[2 &* x &+ 1] = value
            }
            if width & 1 == 1 { line[width - 1] = level(row[width / 2]) }
        } else {
            for x in 0..<width { line[x] = level(row[x &* h / maxH]) }
        }
    }

    private static func paint(
        _ out: UnsafeMutablePointer<UInt8>, _ line: UnsafeMutablePointer<UInt8>, _ width: Int, _ colour: JPEGColour
    ) {
        let (first, second, third) = (line, line + width, line + 2 * width)
        switch colour {
        case .grey: return weave(out, first, first, first, width)
        case .rgb: break
        case .yCbCr: turn(first, second, third, width)
        case .cmyk(let inverted): Inks.print(first, second, third, line + 3 * width, width, inverted)
        case .ycck(let inverted):
            turn(first, second, third, width)
            // The three are the inks turned round (jdcolor.c, ycck_cmyk_convert).
            for x in 0..<(3 * width) { line[x] = ~line[x] }
            Inks.print(first, second, third, line + 3 * width, width, inverted)
        }
        weave(out, first, second, third, width)
    }

    private static func weave(
        _ out: UnsafeMutablePointer<UInt8>, _ r: UnsafePointer<UInt8>, _ g: UnsafePointer<UInt8>,
        _ b: UnsafePointer<UInt8>,
        _ width: Int
    ) {
        var out = out
        for x in 0..<width {
            out[0] = r[x]
            out[1] = g[x]
            out[2] = b[x]
            out += 3
        }
    }

    /// JFIF's colours, in place. Factors of 1/64 fit into sixteen bits, of which the processor does eight at once.
    private static func turn(
        _ first: UnsafeMutablePointer<UInt8>, _ second: UnsafeMutablePointer<UInt8>,
        _ third: UnsafeMutablePointer<UInt8>,
        _ width: Int
    ) {
        for x in 0..<width {
            let y = Int16(first[x])
            let u = Int16(second[x]) &- 128
            let v = Int16(third[x]) &- 128
            first[x] = UInt8(truncatingIfNeeded: min(max(y &+ (90 &* v &+ 32) &>> 6, 0), 255))
            second[x] = UInt8(truncatingIfNeeded: min(max(y &- (22 &* u &+ 46 &* v &+ 32) &>> 6, 0), 255))
            third[x] = UInt8(truncatingIfNeeded: min(max(y &+ (113 &* u &+ 32) &>> 6, 0), 255))
        }
    }
}
