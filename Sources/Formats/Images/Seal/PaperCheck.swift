/// Whether what lies inside a ring, apart from the ink, is paper: one brightness and no strong colour.
enum PaperCheck {
    static func share(of picture: SmallPicture, around fit: RingFit) -> Double {
        let box = fit.box
        var levels: [Int] = []
        var colours: [Int] = []
        let step = max(1, box.width / 40)
        for y in stride(from: box.y, to: box.y + box.height, by: step) {
            for x in stride(from: box.x, to: box.x + box.width, by: step) {
                let (dx, dy) = (Double(x) - fit.x, Double(y) - fit.y)
                guard dx * dx + dy * dy < 0.92 * fit.radius * fit.radius else { continue }
                let at = (y * picture.width + x) * 3
                let (r, g, b) = (Int(picture.rgb[at]), Int(picture.rgb[at + 1]), Int(picture.rgb[at + 2]))
                levels.append(max(r, g, b))
                colours.append(max(r, g, b) - min(r, g, b))
            }
        }
        guard levels.count >= 20 else { return 0 }
        // The paper is what most of the brightest half looks like; under a lamp it has a tint of its own.
        let bright = levels.sorted()[levels.count * 3 / 4]
        let tint = colours.sorted()[levels.count / 4]
        let alike = levels.indices.count { abs(levels[$0] - bright) <= 40 && colours[$0] <= tint + 28 }
        // Letters, star and writing over the paper take up to half of it.
        return min(1, Double(alike) / Double(levels.count) * 1.6)
    }
}
