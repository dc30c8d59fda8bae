internal import Edition
internal import Values

/// All that a check may look at.
struct Scene {
    var material: Material
    var edition: Edition
    var received: Instant
}
