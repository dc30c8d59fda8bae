/// Addresses of cells, as in `B12` and `A1:C3`, counted from 0.
enum CellReference {
    static func cell(_ text: some Sequence<UInt8>) -> (row: Int, column: Int)? {
        var column = 0
        var row = 0
        for byte in text {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0: column = column * 26 + Int(byte) - 64
            case UInt8(ascii: "a")...UInt8(ascii: "z") where row == 0: column = column * 26 + Int(byte) - 96
            case UInt8(ascii: "0")...UInt8(ascii: "9"): row = row * 10 + Int(byte) - 48
            case UInt8(ascii: "$"): continue
            default: return nil
            }
            guard column <= SheetGrid.columns, row <= SheetGrid.rowsAtMost else { return nil }
        }
        return row > 0 && column > 0 ? (row - 1, column - 1) : nil
    }

    static func range(_ text: String) -> SheetGrid.Merge? {
        let ends = text.split(separator: ":")
        guard ends.count == 2, let first = cell(ends[0].utf8), let last = cell(ends[1].utf8) else { return nil }
        return SheetGrid.Merge(top: first.row, left: first.column, bottom: last.row, right: last.column)
    }
}
