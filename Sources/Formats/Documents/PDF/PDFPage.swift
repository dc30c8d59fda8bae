/// A page of a PDF: what it inherits, and its place in the tree.
struct PDFPage {
    var entries: [String: PDFObject]
    var resources: PDFObject
    /// Left, bottom, right, top of the page in its own units (points).
    var box: (left: Double, bottom: Double, right: Double, top: Double)
    var rotation: Int

    var width: Double { box.right - box.left }
    var height: Double { box.top - box.bottom }

    /// The pages in order. A page or node that is reached twice counts once.
    static func all(of file: PDFFile, limit: Int = 2_000) -> [PDFPage] {
        var pages: [PDFPage] = []
        var seen: Set<Int> = []
        struct Visit {
            var node: PDFObject
            var inherited: [String: PDFObject]
            var depth: Int
        }
        var visits = [
            Visit(node: file.resolve(file.trailer["Root"]).dictionary?["Pages"] ?? .null, inherited: [:], depth: 0)
        ]
        while let visit = visits.popLast(), pages.count < limit {
            if case .reference(let number) = visit.node, !seen.insert(number).inserted { continue }
            guard visit.depth < 64, let entries = file.resolve(visit.node).dictionary else { continue }
            var inherited = visit.inherited
            for key in ["Resources", "MediaBox", "Rotate"] {
                if let value = entries[key] { inherited[key] = value }
            }
            if let kids = file.resolve(entries["Kids"]).array {
                for kid in kids.reversed() where visits.count < 20_000 {
                    visits.append(Visit(node: kid, inherited: inherited, depth: visit.depth + 1))
                }
            } else {
                pages.append(PDFPage(entries, inherited, file))
            }
        }
        return pages
    }

    private init(_ entries: [String: PDFObject], _ inherited: [String: PDFObject], _ file: PDFFile) {
        self.entries = entries
        resources = file.resolve(inherited["Resources"])
        let figures = (file.resolve(inherited["MediaBox"]).array ?? []).map { file.resolve($0).number ?? 0 }
        box = (0, 0, 612, 792)
        if figures.count == 4, figures.allSatisfy({ $0.magnitude < 1e6 }) {
            box = (
                min(figures[0], figures[2]), min(figures[1], figures[3]), max(figures[0], figures[2]),
                max(figures[1], figures[3])
            )
        }
        let turn = file.resolve(inherited["Rotate"]).integer ?? 0
        rotation = ((turn % 360) + 360) % 360
    }
}
