/// Proves a sequential JPEG whole and keeps its DC coefficients: the picture at an eighth of its size.
enum JPEGWalk {
    struct Result {
        var frame: JPEGFrame
        var planes: [DCPlane]
        var warning: String?
    }

    static func run(
        _ file: ByteView, _ segments: inout JPEGSegments, first: JPEGSegments.Scan
    ) throws(PictureDamage) -> Result {
        guard let frame = segments.frame else { throw .damaged("a JPEG scan before its frame") }
        let planes = frame.components.map { c in
            DCPlane(stride: frame.mcusWide * c.h, rows: frame.mcusHigh * c.v)
        }
        var seen: Set<Int> = []
        var warning: String?
        var scan = first
        while true {
            for part in scan.parts where !seen.insert(part.component).inserted {
                throw .damaged("a JPEG component comes twice")
            }
            let walk = try plan(scan, frame, segments, planes)
            let (end, told) = try walk.run(file.bytes, from: scan.data)
            warning = warning ?? told
            segments.resume(at: end)
            switch try segments.next() {
            case .scan(let next):
                scan = next
                continue
            case .end(let after):
                guard seen.count == frame.components.count else { throw .damaged("a JPEG component is missing") }
                if after < file.count, segments.pictures == 1 {
                    warning = warning ?? "\(file.count - after) bytes after the JPEG's end"
                }
            }
            return Result(frame: frame, planes: planes, warning: warning ?? segments.warning)
        }
    }

    private static func plan(
        _ scan: JPEGSegments.Scan, _ frame: JPEGFrame, _ segments: JPEGSegments, _ planes: [DCPlane]
    ) throws(PictureDamage) -> EntropyWalk {
        let interleaved = scan.parts.count > 1
        var blocks: [EntropyWalk.Block] = []
        for (order, part) in scan.parts.enumerated() {
            let component = frame.components[part.component]
            guard let dc = segments.dcTables[part.dc], let ac = segments.acTables[part.ac],
                segments.quantisers[component.table] != nil
            else { throw .damaged("a JPEG table is missing") }
            for y in 0..<(interleaved ? component.v : 1) {
                for x in 0..<(interleaved ? component.h : 1) {
                    blocks.append(
                        .init(
                            dc: dc, ac: ac, plane: planes[part.component], prediction: order, x: x, y: y,
                            stepX: interleaved ? component.h : 1, stepY: interleaved ? component.v : 1))
                }
            }
        }
        guard blocks.count <= 10 || !interleaved else { throw .damaged("a JPEG unit of more than ten blocks") }
        let alone = frame.components[scan.parts[0].component]
        return EntropyWalk(
            blocks: blocks, mcusWide: interleaved ? frame.mcusWide : frame.blocksWide(alone),
            mcusHigh: interleaved ? frame.mcusHigh : frame.blocksHigh(alone), restartInterval: segments.restartInterval)
    }
}
