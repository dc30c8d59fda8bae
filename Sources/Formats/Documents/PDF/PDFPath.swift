/// From a drawing's own coordinates to points from the top left of the page as it is shown.
struct Matrix {
    private var a, b, c, d, e, f: Double

    /// That of a page, turned as the page is.
    init(_ page: PDFPage) {
        let box = page.box
        switch page.rotation {
        case 90: (a, b, c, d, e, f) = (0, 1, 1, 0, -box.bottom, -box.left)
        case 180: (a, b, c, d, e, f) = (-1, 0, 0, 1, box.right, -box.bottom)
        case 270: (a, b, c, d, e, f) = (0, -1, -1, 0, box.top, box.right)
        default: (a, b, c, d, e, f) = (1, 0, 0, -1, -box.left, box.top)
        }
    }

    /// Another matrix applied first.
    func after(_ m: [Double]) -> Matrix {
        var made = self
        made.a = m[0] * a + m[1] * c
        made.b = m[0] * b + m[1] * d
        made.c = m[2] * a + m[3] * c
        made.d = m[2] * b + m[3] * d
        made.e = m[4] * a + m[5] * c + e
        made.f = m[4] * b + m[5] * d + f
        return made
    }

    func point(_ x: Double, _ y: Double) -> (x: Double, y: Double) { (x * a + y * c + e, x * b + y * d + f) }

    /// Of the unit square.
    var area: Double { (a * d - b * c).magnitude }
}

/// A path while it is being drawn: its straight pieces.
struct PDFPath {
    private struct Piece {
        var from, to: (x: Double, y: Double)
        /// Which of the path's shapes it belongs to.
        var shape: Int
    }

    private var pieces: [Piece] = []
    private var shape = 0
    private var start: (x: Double, y: Double) = (0, 0)
    private var current: (x: Double, y: Double) = (0, 0)

    /// A filled rectangle no wider than this is a line, in points.
    private static let thin = 3.0
    private static let piecesAtMost = 10_000

    mutating func move(_ n: [Double], _ matrix: Matrix) {
        current = matrix.point(n[0], n[1])
        start = current
        shape += 1
    }

    mutating func line(_ n: [Double], _ matrix: Matrix) { add(matrix.point(n[0], n[1])) }

    mutating func curve(_ n: [Double], _ matrix: Matrix) {
        guard n.count >= 4 else { return }
        current = matrix.point(n[n.count - 2], n[n.count - 1])
    }

    mutating func close() { add(start) }

    mutating func rectangle(_ n: [Double], _ matrix: Matrix) {
        move([n[0], n[1]], matrix)
        add(matrix.point(n[0] + n[2], n[1]))
        add(matrix.point(n[0] + n[2], n[1] + n[3]))
        add(matrix.point(n[0], n[1] + n[3]))
        close()
    }

    private mutating func add(_ point: (x: Double, y: Double)) {
        if pieces.count < Self.piecesAtMost { pieces.append(Piece(from: current, to: point, shape: shape)) }
        current = point
    }

    func stroked() -> [PDFContent.Rule] {
        pieces.compactMap { piece in
            let (dx, dy) = ((piece.to.x - piece.from.x).magnitude, (piece.to.y - piece.from.y).magnitude)
            if dy <= 1, dx > 2 {
                return .init(
                    isHorizontal: true, at: (piece.from.y + piece.to.y) / 2, from: min(piece.from.x, piece.to.x),
                    to: max(piece.from.x, piece.to.x))
            }
            if dx <= 1, dy > 2 {
                return .init(
                    isHorizontal: false, at: (piece.from.x + piece.to.x) / 2, from: min(piece.from.y, piece.to.y),
                    to: max(piece.from.y, piece.to.y))
            }
            return nil
        }
    }

    /// Thin filled shapes as the lines that they look like.
    func filled() -> [PDFContent.Rule] {
        var rules: [PDFContent.Rule] = []
        var index = 0
        while index < pieces.count {
            let first = pieces[index]
            var (left, right) = (min(first.from.x, first.to.x), max(first.from.x, first.to.x))
            var (top, bottom) = (min(first.from.y, first.to.y), max(first.from.y, first.to.y))
            while index < pieces.count, pieces[index].shape == first.shape {
                let end = pieces[index].to
                (left, right) = (min(left, end.x), max(right, end.x))
                (top, bottom) = (min(top, end.y), max(bottom, end.y))
                index += 1
            }
            if bottom - top <= Self.thin, right - left > Self.thin {
                rules.append(.init(isHorizontal: true, at: (top + bottom) / 2, from: left, to: right))
            } else if right - left <= Self.thin, bottom - top > Self.thin {
                rules.append(.init(isHorizontal: false, at: (left + right) / 2, from: top, to: bottom))
            }
        }
        return rules
    }
}
