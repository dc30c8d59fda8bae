/// A workbook could not be made: memory lacks.
public struct WorkbookFault: Error, Equatable, Sendable, CustomStringConvertible {
    /// What was to be made, as in `desk.xlsx`.
    public var file: String
    public var description: String { "\(file): the workbook could not be made, memory lacks 内存不足，无法生成工作簿" }
}
