/// A workbook could not be made: memory lacks.
public struct WorkbookFault: Error, Equatable, Sendable, CustomStringConvertible {
    /// What was to be made, as in `desk.xlsx`.
    public var file: String

    /// - Parameter file: What was to be made.
    public init(file: String) { self.file = file }

    public var description: String { "\(file): the workbook could not be made, memory lacks 内存不足，无法生成工作簿" }
}
