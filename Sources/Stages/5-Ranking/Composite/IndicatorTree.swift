internal import Values

/// The tree of indicators laid out in a row, parents before children: what is computed a thousand times over needs no
/// recursion.
struct IndicatorTree {
    struct Node {
        var key: String
        var weight: Double
        /// -1 for the root.
        var parent: Int
        var isGeometric: Bool
        /// -1 for a group.
        var leaf: Int
        var depth: Int
    }
    struct Leaf {
        var key: String
        var name: Bilingual
        var node: Int
        var measure: Indicator.Measure
        var scale: LeafScale
    }

    private(set) var nodes: [Node] = []
    private(set) var leaves: [Leaf] = []

    init(_ root: Indicator) { add(root, below: -1, depth: 0) }

    private mutating func add(_ indicator: Indicator, below parent: Int, depth: Int) {
        let index = nodes.count
        var node = Node(
            key: indicator.key, weight: indicator.weight, parent: parent, isGeometric: false, leaf: -1, depth: depth)
        switch indicator.kind {
        case .leaf(let measure):
            node.leaf = leaves.count
            nodes.append(node)
            leaves.append(
                Leaf(key: indicator.key, name: indicator.name, node: index, measure: measure, scale: LeafScale(measure))
            )
        case .group(let aggregate, let children):
            node.isGeometric = aggregate == .geometric
            nodes.append(node)
            for child in children { add(child, below: index, depth: depth + 1) }
        }
    }

    var weights: [Double] { nodes.map(\.weight) }

    /// Whether a node has any weight in the composite.
    func counts(_ node: Int) -> Bool {
        var node = node
        while node > 0 {
            guard nodes[node].weight > 0 else { return false }
            node = nodes[node].parent
        }
        return true
    }

    /// The points of every node.
    ///
    /// A mean of children by weight, of their logarithms where the group is geometric. A child without points (NaN)
    /// leaves its weight to its siblings; a group all of whose children have none has none itself. See OECD/JRC, Handbook
    /// on Constructing Composite Indicators (2008), step 6.
    /// - Parameters:
    ///   - weights: Of every node, relative to its siblings.
    ///   - points: Of every leaf, NaN where there are none.
    ///   - output: Of every node; also the scratch room, one value a node.
    func aggregate(
        weights: UnsafeBufferPointer<Double>, points: UnsafePointer<Double>, into output: UnsafeMutablePointer<Double>,
        sums: UnsafeMutablePointer<Double>
    ) {
        for index in 0..<nodes.count {
            output[index] = 0
            sums[index] = 0
        }
        for index in stride(from: nodes.count - 1, through: 0, by: -1) {
            let (leaf, parent, isGeometric) = (nodes[index].leaf, nodes[index].parent, nodes[index].isGeometric)
            var value: Double
            if leaf >= 0 {
                value = points[leaf]
            } else if sums[index] > 0 {
                value = output[index] / sums[index]
                if isGeometric { value = Portable.exp(value) }
            } else {
                value = .nan
            }
            output[index] = value
            let weight = weights[index]
            guard parent >= 0, weight > 0, !value.isNaN else { continue }
            sums[parent] += weight
            // Nought makes a geometric mean nought, by way of minus infinity.
            output[parent] += weight * (nodes[parent].isGeometric ? Portable.log(value) : value)
        }
    }
}
