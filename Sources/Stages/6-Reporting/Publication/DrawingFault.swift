/// A drawing could not be made: memory lacks.
public struct DrawingFault: Error, Equatable, Sendable, CustomStringConvertible {
    /// What was to be made, as in `list.pdf`.
    public var file: String
    public var description: String { "\(file): it could not be drawn, memory lacks 内存不足，无法绘制" }
}
