internal import Values

/// Finds the smallest change of one weight that lets an applicant be caught up by the next below.
struct NextSwap {
    private let tree: IndicatorTree
    private let weights: [Double]
    /// Nodes whose weight matters: they have siblings and weight.
    private let movable: [Int]

    init(_ tree: IndicatorTree) {
        self.tree = tree
        weights = tree.weights
        var children = [Int](repeating: 0, count: tree.nodes.count)
        for node in tree.nodes where node.parent >= 0 && node.weight > 0 { children[node.parent] += 1 }
        movable = tree.nodes.indices.filter { node in
            let parent = tree.nodes[node].parent
            return parent >= 0 && tree.nodes[node].weight > 0 && children[parent] > 1 && tree.counts(node)
        }
    }

    /// The applicant's nodes, as `aggregate` leaves them: points, and the weights that count below.
    struct Standing {
        var values: [Double]
        var sums: [Double]
    }

    func standing(_ points: [Double]) -> Standing {
        var standing = Standing(values: weights, sums: weights)
        weights.withUnsafeBufferPointer { weights in
            points.withUnsafeBufferPointer { points in
                standing.values.withUnsafeMutableBufferPointer { values in
                    standing.sums.withUnsafeMutableBufferPointer { sums in
                        guard let points = points.baseAddress, let values = values.baseAddress,
                            let sums = sums.baseAddress
                        else { return }
                        tree.aggregate(weights: weights, points: points, into: values, sums: sums)
                    }
                }
            }
        }
        return standing
    }

    /// The composite with one node's weight multiplied.
    private func composite(_ standing: Standing, node: Int, factor: Double) -> Double {
        guard !standing.values[node].isNaN else { return standing.values[0] }
        var (node, added) = (node, (factor - 1) * weights[node])
        var parent = tree.nodes[node].parent
        var value = standing.values[node]
        // First the group in which the weight changed, then each group above with one child's points changed.
        var weight = standing.sums[parent] + added
        var total = standing.sums[parent] * term(standing.values[parent], parent) + added * term(value, parent)
        while true {
            guard weight > 0 else { return .nan }
            value = tree.nodes[parent].isGeometric ? Portable.exp(total / weight) : total / weight
            (node, parent) = (parent, tree.nodes[parent].parent)
            guard parent >= 0 else { return value }
            weight = standing.sums[parent]
            added = weights[node]
            total =
                weight * term(standing.values[parent], parent)
                + added * (term(value, parent) - term(standing.values[node], parent))
        }
    }

    /// What a child's points count in its group; a little above nought, so that nothing becomes infinite.
    private func term(_ points: Double, _ group: Int) -> Double {
        tree.nodes[group].isGeometric ? Portable.log(max(points, 1e-9)) : points
    }

    /// Changes that are tried, as shares of the weight; a sign that changes between two of them is narrowed down.
    private static let steps: [Double] = [0.01, 0.03, 0.06, 0.1, 0.2, 0.3, 0.45, 0.6, 0.8, 1, 1.5, 2, 3, 4]

    /// - Returns: nil where the two are level, or no weight up to five times as large or as small as nought does it.
    func smallest(_ upper: Standing, _ lower: Standing, with name: String) -> WeightSwap? {
        let start = upper.values[0] - lower.values[0]
        guard start > 1e-10 else { return nil }
        var best = (change: Double.infinity, node: -1, factor: 1.0)
        for node in movable {
            for direction in [-1.0, 1.0] {
                func lead(_ change: Double) -> Double {
                    let factor = 1 + direction * change
                    return composite(upper, node: node, factor: factor)
                        - composite(lower, node: node, factor: factor)
                }
                var last = 0.0
                for step in Self.steps {
                    guard last < best.change, direction > 0 || step <= 1 else { break }
                    guard lead(step) <= 0 else {
                        last = step
                        continue
                    }
                    var (near, far) = (last, step)
                    for _ in 0..<48 {
                        let middle = (near + far) / 2
                        if lead(middle) > 0 { near = middle } else { far = middle }
                    }
                    if far < best.change { best = (far, node, 1 + direction * far) }
                    break
                }
            }
        }
        guard best.node >= 0 else { return nil }
        let node = tree.nodes[best.node]
        return WeightSwap(
            with: name, indicator: node.key, from: node.weight, to: Portable.rounded(node.weight * best.factor))
    }
}
