/// What a small copy of a picture looks like: a page, a drawn sign, or a photograph.
struct PictureLook: Equatable {
    /// Mostly paper with print on it.
    var isPage = false
    /// A page with a coloured frame around it, as certificates have.
    var hasFrame = false
    /// Few colours in flat areas, as a logo has.
    var isSign = false

    init() {}

    /// - Parameter rgb: three bytes a pixel.
    init(width: Int, height: Int, rgb: [UInt8]) {
        guard width >= 8, height >= 8, rgb.count == width * height * 3 else { return }
        var colours = [Int](repeating: 0, count: 4_096)
        var paper = 0
        var vivid = 0
        // Every second pixel of every second row tells as much.
        let pixels = ((width + 1) / 2) * ((height + 1) / 2)
        rgb.withUnsafeBufferPointer { rgb in
            for y in stride(from: 0, to: height, by: 2) {
                for x in stride(from: 0, to: width, by: 2) {
                    let place = (y &* width &+ x) &* 3
                    let (red, green, blue) = (Int(rgb[place]), Int(rgb[place &+ 1]), Int(rgb[place &+ 2]))
                    let most = max(red, green, blue)
                    let least = min(red, green, blue)
                    colours[(red >> 4) << 8 | (green >> 4) << 4 | blue >> 4] &+= 1
                    if least > 170, most &- least < 40 { paper &+= 1 }
                    if most &- least > 90 { vivid &+= 1 }
                }
            }
        }
        let share = { (count: Int) in Double(count) / Double(pixels) }
        let flat = share(Self.sumOfFour(colours))
        let ratio = Double(max(width, height)) / Double(min(width, height))
        isPage = share(paper) > 0.6 && (1.2...1.65).contains(ratio) && share(vivid) < 0.12 && share(paper) < 0.995
        isSign = flat > 0.8 && colours.count(where: { $0 * 500 > pixels }) <= 24
        if isPage { hasFrame = Self.frame(width: width, height: height, rgb: rgb) }
    }

    /// Of the four greatest.
    private static func sumOfFour(_ counts: [Int]) -> Int {
        var four = [0, 0, 0, 0]
        for count in counts where count > four[3] {
            four[3] = count
            four.sort(by: >)
        }
        return four.reduce(0, +)
    }

    /// Whether each side has a line of colour close to the edge.
    private static func frame(width: Int, height: Int, rgb: [UInt8]) -> Bool {
        func isLine(_ x: Int, _ y: Int) -> Bool {
            let place = (y * width + x) * 3
            let red = Int(rgb[place])
            let green = Int(rgb[place + 1])
            let blue = Int(rgb[place + 2])
            return max(red, green, blue) - min(red, green, blue) > 50
        }
        let depth = max(2, min(width, height) / 12)
        func share(_ count: Int, _ hit: (Int) -> Bool) -> Double {
            Double((0..<count).count { hit($0) }) / Double(max(1, count))
        }
        let top = share(width) { x in (0..<depth).contains { isLine(x, $0) } }
        let bottom = share(width) { x in (0..<depth).contains { isLine(x, height - 1 - $0) } }
        let left = share(height) { y in (0..<depth).contains { isLine($0, y) } }
        let right = share(height) { y in (0..<depth).contains { isLine(width - 1 - $0, y) } }
        return min(top, bottom, left, right) > 0.7
    }
}
