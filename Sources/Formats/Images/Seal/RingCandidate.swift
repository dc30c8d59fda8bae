/// A place where a ring may be: a centre, and about how large it is where that is known.
struct RingCandidate {
    var x: Double
    var y: Double
    var radius: Double?
}
