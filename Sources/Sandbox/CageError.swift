/// The cage could not be closed; nothing foreign may be read then.
public struct CageError: Error, Equatable, Sendable {
    /// What could not be set up, though the kernel offers it.
    public var layer: CageLayer
    /// As in errno(3).
    public var errno: Int32

    public var sentence: String { "the cage could not be closed: \(layer.rawValue), error \(errno)" }
}
