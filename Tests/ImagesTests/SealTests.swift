import Images
import Testing

@Suite("The seal")
struct SealTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var ink = 0.9
        var colour = (205, 35, 45)
        var radius = 30.0
        var squash = 1.0
        var paper = (250, 249, 246)
        var isFound = true
        var marks = Marks.seal

        enum Marks { case seal, disc, bareRing, square, none, banner }
    }
    static let cases = [
        Case(testDescription: "fresh ink"),
        Case(testDescription: "faint ink", ink: 0.2),
        Case(testDescription: "warm light", ink: 0.7, paper: (248, 226, 190)),
        Case(testDescription: "at a slant", squash: 0.86),
        Case(testDescription: "small on its page", radius: 17),
        Case(testDescription: "a picture of the seal alone", radius: 114),
        Case(testDescription: "a red disc", isFound: false, marks: .disc),
        Case(testDescription: "a ring without letters", isFound: false, marks: .bareRing),
        Case(testDescription: "a square stamp", isFound: false, marks: .square),
        Case(testDescription: "a red banner", isFound: false, marks: .banner),
        Case(testDescription: "no red", isFound: false, marks: .none),
    ]

    @Test("A red ring with letters is found, and what only looks a little like it is not", arguments: cases)
    func found(seal: Case) {
        let page = Self.page(seal)
        let seen = SealFinder.find(in: page)
        #expect((seen != nil) == seal.isFound)
        if let seen {
            #expect(abs(Double(seen.box.x) + Double(seen.box.width) / 2 - 120) < 0.1 * seal.radius + 3)
            #expect(abs(Double(seen.box.width) / 2 - seal.radius) < 0.15 * seal.radius + 2)
        }
    }

    @Test("Writing across the seal does not hide it")
    func writing() {
        let stamped = Self.page(Case(testDescription: ""))
        let written = Drawn.paint(stamped.width, stamped.height) { x, y in
            let i = (y * stamped.width + x) * 3
            if y % 24 < 3 || (y % 24 < 12 && (x / 4) % 3 == 0) { return (25, 25, 30) }
            return (Int(stamped.rgb[i]), Int(stamped.rgb[i + 1]), Int(stamped.rgb[i + 2]))
        }
        #expect(SealFinder.find(in: written) != nil)
    }

    @Test("The place is cut out with its margin, and never beyond the picture")
    func crop() {
        let page = Self.page(Case(testDescription: ""))
        let cut = page.crop(PictureBox(x: 220, y: 200, width: 100, height: 100), margin: 0.2)
        #expect((cut.width, cut.height) == (40, 140))
    }

    /// A page of 240 by 336 with the mark's centre at (120, 180).
    static func page(_ seal: Case) -> SmallPicture {
        Drawn.paint(240, 336) { x, y in
            let (dx, dy) = ((Double(x) - 120), (Double(y) - 180) / seal.squash)
            let r = (dx * dx + dy * dy).squareRoot() / seal.radius
            var ink = 0.0
            switch seal.marks {
            case .seal:
                if r > 0.93 && r < 1.01 { ink = 1 }
                if r < 0.22 { ink = 1 }
                // Letters: pieces of the band between, cut across and along.
                let angle = Self.turn(dx, dy)
                let piece = Int(angle * 28)
                if r > 0.6, r < 0.86, piece % 2 == 0, Int(r * 20) % 3 != 0 { ink = 1 }
            case .disc: if r < 1 { ink = 1 }
            case .bareRing: if r > 0.9 && r < 1 { ink = 1 }
            case .square: if max(abs(dx), abs(dy)) < seal.radius, max(abs(dx), abs(dy)) > 0.9 * seal.radius { ink = 1 }
            case .banner: if y < 36 { ink = 1 }
            case .none: break
            }
            ink *= seal.ink
            func mix(_ paper: Int, _ colour: Int) -> Int { Int(Double(paper) * (1 - ink + ink * Double(colour) / 255)) }
            let text = y % 20 < 6 && x > 24 && x < 216 && (x / 5 + y / 20) % 3 == 0 && y < 130
            let paper = text ? (40, 40, 45) : seal.paper
            return (mix(paper.0, seal.colour.0), mix(paper.1, seal.colour.1), mix(paper.2, seal.colour.2))
        }
    }

    /// The direction of a point, 0 to 1, near enough.
    private static func turn(_ dx: Double, _ dy: Double) -> Double {
        let sum = abs(dx) + abs(dy)
        guard sum > 0 else { return 0 }
        let part = dx / sum
        return dy >= 0 ? (1 - part) / 4 : 1 - (1 - part) / 4
    }
}
