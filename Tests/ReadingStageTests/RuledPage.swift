@testable import ReadingStage

/// A page with a ruled table of two columns and eight rows.
enum RuledPage {
    static let width = 900
    static let height = 700

    /// - Parameters:
    ///   - row: by how much each row falls to the right.
    ///   - column: by how much each column leans to the right downwards.
    static func page(row: Double = 0, column: Double = 0) -> GreyPage {
        var pixels = [UInt8](repeating: 255, count: width * height)
        func ink(_ x: Int, _ y: Int) {
            let down = y + Int((Double(x - width / 2) * row).rounded())
            let right = x + Int((Double(y - height / 2) * column).rounded())
            if down >= 0, down < height, right >= 0, right < width { pixels[down * width + right] = 0 }
        }
        for line in 0...8 {
            for x in 100...802 { for thick in 0..<3 { ink(x, 100 + line * 60 + thick) } }
        }
        for x in [100, 400, 800] {
            for y in 100...582 { for thick in 0..<3 { ink(x + thick, y) } }
        }
        return GreyPage(width: width, height: height, pixels: pixels)
    }
}
