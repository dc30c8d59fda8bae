import CQREncode

/// A QR code as its dark modules.
struct QRCode: Equatable {
    /// Modules on a side.
    let side: Int
    private let dark: [Bool]

    /// With a quarter of it restorable (level Q), since badges get printed small; nil where the text does not fit.
    init?(_ text: String) {
        guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_Q) else { return nil }
        defer { QRcode_free(code) }
        side = Int(code.pointee.width)
        guard let data = code.pointee.data else { return nil }
        dark = (0..<side * side).map { data[$0] & 1 == 1 }
    }

    subscript(row: Int, column: Int) -> Bool { dark[row * side + column] }

    /// The dark modules of each row as runs: first column and length.
    func runs(row: Int) -> [(column: Int, length: Int)] {
        var runs: [(column: Int, length: Int)] = []
        for column in 0..<side where self[row, column] {
            if let last = runs.last, last.column + last.length == column {
                runs[runs.count - 1].length += 1
            } else {
                runs.append((column, 1))
            }
        }
        return runs
    }
}
