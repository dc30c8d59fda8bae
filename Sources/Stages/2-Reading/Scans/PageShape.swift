/// How a page lies before the scanner or the camera: the tilt of its rows above and below, and of its columns at the left
/// and at the right. A camera held at an angle makes them differ.
struct PageShape: Equatable {
    let width: Int
    let height: Int
    /// Rise of the rows, in pixels down for each to the right, at the middle of the page, and how it grows downwards.
    private var row: Double
    private var rowGrowth: Double
    /// Lean of the columns, in pixels right for each down, and how it grows to the right.
    private var column: Double
    private var columnGrowth: Double

    /// Columns that seem to lean otherwise than the rows by more than this were mistaken: a page without upright lines
    /// has nothing to measure them by. In pixels a pixel: two degrees.
    private static let leastAgreement = 0.035

    /// Measures a page.
    init(_ page: GreyPage) {
        width = page.width
        height = page.height
        let points = Skew.points(of: page)
        let flat = points.map { (x: $0.y, y: $0.x) }
        let all = Skew.slope(points) ?? 0
        func half(_ points: [Skew.Point], _ isIn: (Skew.Point) -> Bool, else known: Double) -> Double {
            let slope = Skew.slope(points.filter(isIn)) ?? known
            return (slope - known).magnitude > Self.leastAgreement ? known : slope
        }
        let top = half(points, { Int($0.y) < page.height / 2 }, else: all)
        let bottom = half(points, { Int($0.y) >= page.height / 2 }, else: all)
        let left = half(flat, { Int($0.y) < page.width / 2 }, else: -all)
        let right = half(flat, { Int($0.y) >= page.width / 2 }, else: -all)
        // Each half speaks for its own middle, which are half a page apart.
        row = (top + bottom) / 2
        rowGrowth = (bottom - top) / (Double(height) / 2)
        column = (left + right) / 2
        columnGrowth = (right - left) / (Double(width) / 2)
    }

    /// The place on the page as it lies, of a place on the page laid straight.
    func source(x: Double, y: Double) -> (x: Double, y: Double) {
        let dx = x - Double(width) / 2
        let dy = y - Double(height) / 2
        return (x + dy * (column + columnGrowth * dx), y + dx * (row + rowGrowth * dy))
    }

    /// The smallest upright box on the page as it lies, that holds a box of the straight page.
    func source(of box: PageBox, scale: Double) -> PageBox {
        let corners = [
            (box.left, box.top), (box.right, box.top), (box.left, box.bottom), (box.right, box.bottom),
        ].map { source(x: Double($0) / scale, y: Double($1) / scale) }
        return PageBox(
            left: Int(corners.map(\.x).min() ?? 0), top: Int(corners.map(\.y).min() ?? 0),
            right: Int(corners.map(\.x).max() ?? 0) + 1, bottom: Int(corners.map(\.y).max() ?? 0) + 1)
    }
}
