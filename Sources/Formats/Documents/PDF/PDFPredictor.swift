/// Undoes the predictors of the Flate and LZW filters (ISO 32000-1, 7.4.4.4).
enum PDFPredictor {
    static func undo(
        _ data: [UInt8], _ parameters: [String: PDFObject], in file: PDFFile
    ) throws(DocumentFailure) -> [UInt8] {
        let predictor = file.resolve(parameters["Predictor"]).integer ?? 1
        guard predictor > 1 else { return data }
        let colours = file.resolve(parameters["Colors"]).integer ?? 1
        let bits = file.resolve(parameters["BitsPerComponent"]).integer ?? 8
        let columns = file.resolve(parameters["Columns"]).integer ?? 1
        guard (1...32).contains(colours), [1, 2, 4, 8, 16].contains(bits), (1...1_000_000).contains(columns) else {
            throw .damaged("the figures of a predictor")
        }
        let pixel = max(1, colours * bits / 8)
        let row = (colours * bits * columns + 7) / 8
        return predictor == 2 ? differences(data, row, pixel, bits) : lines(data, row, pixel)
    }

    /// TIFF's predictor, for whole bytes.
    private static func differences(_ data: [UInt8], _ row: Int, _ pixel: Int, _ bits: Int) -> [UInt8] {
        guard bits == 8 else { return data }
        var made = data
        for start in stride(from: 0, to: data.count, by: row) {
            for index in min(start + pixel, made.count)..<min(start + row, made.count) {
                made[index] &+= made[index - pixel]
            }
        }
        return made
    }

    /// PNG's filters: each row begins with the number of its own.
    private static func lines(_ data: [UInt8], _ row: Int, _ pixel: Int) -> [UInt8] {
        var made: [UInt8] = []
        made.reserveCapacity(data.count)
        var above = [UInt8](repeating: 0, count: row)
        for start in stride(from: 0, to: data.count, by: row + 1) {
            let filter = data[start]
            var line = Array(data[(start + 1)..<min(start + 1 + row, data.count)])
            for index in line.indices {
                let left = index >= pixel ? line[index - pixel] : 0
                switch filter {
                case 1: line[index] &+= left
                case 2: line[index] &+= above[index]
                case 3: line[index] &+= UInt8((Int(left) + Int(above[index])) / 2)
                case 4: line[index] &+= paeth(left, above[index], index >= pixel ? above[index - pixel] : 0)
                default: break
                }
            }
            made += line
            above = line.count == row ? line : line + [UInt8](repeating: 0, count: row - line.count)
        }
        return made
    }

    private static func paeth(_ left: UInt8, _ up: UInt8, _ corner: UInt8) -> UInt8 {
        let guess = Int(left) + Int(up) - Int(corner)
        let (byLeft, byUp, byCorner) = (abs(guess - Int(left)), abs(guess - Int(up)), abs(guess - Int(corner)))
        return byLeft <= byUp && byLeft <= byCorner ? left : byUp <= byCorner ? up : corner
    }
}
