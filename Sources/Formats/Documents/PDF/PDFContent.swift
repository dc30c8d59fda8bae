/// Follows a page's drawing far enough to know its lines, its pictures, and whether it shows text.
struct PDFContent {
    /// A line along an axis, in the page's points from the top left.
    struct Rule {
        var isHorizontal: Bool
        /// Its place on the other axis.
        var at: Double
        var from, to: Double
    }

    /// A picture as it is drawn.
    struct Drawn {
        var number: Int?
        var object: PDFObject
        /// Its share of the page's area.
        var cover: Double
    }

    private(set) var rules: [Rule] = []
    private(set) var pictures: [Drawn] = []
    /// Times that text is shown, and those of them in the invisible mode that lies under scans.
    private(set) var shownTexts = 0
    private(set) var hiddenTexts = 0

    private let file: PDFFile
    private let page: PDFPage
    private let limits: DocumentLimits
    private let budget: PDFBudget

    private static let rulesAtMost = 20_000

    init(_ page: PDFPage, in file: PDFFile, limits: DocumentLimits, budget: PDFBudget) {
        self.budget = budget
        self.page = page
        self.file = file
        self.limits = limits
        var data: [UInt8] = []
        let contents = file.resolve(page.entries["Contents"])
        for part in contents.array ?? [contents] {
            guard let piece = expand(file.resolve(part)) else { continue }
            data += piece
            data.append(0x0A)
        }
        run(data, page.resources, Matrix(page), depth: 0, within: [])
    }

    private mutating func expand(_ object: PDFObject) -> [UInt8]? {
        guard case .stream = object, budget.bytes > 0 else { return nil }
        let data = try? PDFFilters.decode(object, in: file, limit: budget.bytes).bytes
        budget.bytes -= data?.count ?? 0
        return data
    }

    private mutating func run(_ data: [UInt8], _ resources: PDFObject, _ start: Matrix, depth: Int, within: Set<Int>) {
        data.withUnsafeBytes { data in
            var lexer = PDFLexer(data)
            var operands: [PDFObject] = []
            var matrix = start
            var saved: [(Matrix, Bool)] = []
            var path = PDFPath()
            var isHidden = false
            while budget.steps > 0 {
                budget.steps -= 1
                let before = lexer.place
                let token = lexer.token()
                guard case .word(let word) = token else {
                    if case .end = token { return }
                    lexer.place = before
                    guard let operand = lexer.object() else {
                        lexer.place = max(lexer.place, before + 1)
                        continue
                    }
                    if operands.count < 64 { operands.append(operand) }
                    continue
                }
                let numbers = operands.map { $0.number ?? 0 }
                switch word {
                case "q": if saved.count < 512 { saved.append((matrix, isHidden)) }
                case "Q": if let last = saved.popLast() { (matrix, isHidden) = last }
                case "cm": if numbers.count == 6 { matrix = matrix.after(numbers) }
                case "re": if numbers.count == 4 { path.rectangle(numbers, matrix) }
                case "m": if numbers.count == 2 { path.move(numbers, matrix) }
                case "l": if numbers.count == 2 { path.line(numbers, matrix) }
                case "c", "v", "y": path.curve(numbers, matrix)
                case "h": path.close()
                case "S", "s", "B", "B*", "b", "b*":
                    if word == "s" || word.hasPrefix("b") { path.close() }
                    add(path.stroked())
                    path = PDFPath()
                case "f", "F", "f*":
                    add(path.filled())
                    path = PDFPath()
                case "n": path = PDFPath()
                case "Tr": isHidden = numbers.first == 3
                case "Tj", "TJ", "'", "\"":
                    shownTexts += 1
                    if isHidden { hiddenTexts += 1 }
                case "Do": draw(operands.last?.name ?? "", resources, matrix, depth: depth, within: within)
                case "BI": Self.skipInlinePicture(&lexer)
                default: break
                }
                operands.removeAll(keepingCapacity: true)
            }
        }
    }

    private mutating func draw(_ name: String, _ resources: PDFObject, _ matrix: Matrix, depth: Int, within: Set<Int>) {
        guard let reference = file.entry("XObject", of: resources).dictionary?[name] else { return }
        var number: Int?
        if case .reference(let known) = reference { number = known }
        let object = file.resolve(reference)
        switch file.entry("Subtype", of: object).name {
        case "Image":
            guard pictures.count < limits.pictures else { return }
            let area = matrix.area / max(1, page.width * page.height)
            pictures.append(Drawn(number: number, object: object, cover: area))
        case "Form":
            // A form that draws itself, and forms within forms, end here.
            guard depth < 8, number.map({ !within.contains($0) }) ?? true, let data = expand(object) else { return }
            let own = (file.entry("Matrix", of: object).array ?? []).map { file.resolve($0).number ?? 0 }
            let inner = file.entry("Resources", of: object)
            run(
                data, inner.dictionary == nil ? resources : inner, own.count == 6 ? matrix.after(own) : matrix,
                depth: depth + 1, within: within.union(number.map { [$0] } ?? []))
        default: break
        }
    }

    private mutating func add(_ made: [Rule]) {
        guard rules.count + made.count <= Self.rulesAtMost else { return }
        rules += made
    }

    /// Past the bytes of a picture inside the drawing: after `ID`, to an `EI` that stands alone.
    private static func skipInlinePicture(_ lexer: inout PDFLexer) {
        let bytes = lexer.bytes
        guard let data = ByteSearch.first([0x49, 0x44], in: bytes, from: lexer.place) else { return }
        var place = data + 2
        while let hit = ByteSearch.first([0x45, 0x49], in: bytes, from: place) {
            place = hit + 2
            let isAlone = PDFLexer.isSpace(bytes[hit - 1]) && (place >= bytes.count || PDFLexer.isSpace(bytes[place]))
            if isAlone { break }
        }
        lexer.place = place
    }
}
