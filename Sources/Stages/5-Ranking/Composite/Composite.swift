internal import Values

/// The composites of all applicants for one way of taking scores together.
struct Composite {
    /// Of every node, applicant by applicant; nil where there are no points.
    let points: [[Double?]]
    /// Of every leaf, applicant by applicant, NaN where its siblings share its weight.
    let leafPoints: [[Double]]
    /// Whether a missing value makes the whole composite null.
    let isNull: [Bool]

    /// - Parameters:
    ///   - tree: The indicators.
    ///   - values: Of every leaf, applicant by applicant.
    init(_ tree: IndicatorTree, values: [[IndicatorValue]]) {
        let weights = tree.weights
        var points: [[Double?]] = []
        var leafPoints: [[Double]] = []
        var isNull: [Bool] = []
        var (output, sums) = (weights, weights)
        for row in values {
            var line: [Double] = []
            var poisoned = [Bool](repeating: false, count: tree.nodes.count)
            for (leaf, value) in zip(tree.leaves, row) {
                let known = Self.points(of: value, leaf)
                line.append(known ?? Self.stand(leaf.measure.missing))
                guard known == nil, leaf.measure.missing == .null, tree.counts(leaf.node) else { continue }
                var node = leaf.node
                while node >= 0 {
                    poisoned[node] = true
                    node = tree.nodes[node].parent
                }
            }
            weights.withUnsafeBufferPointer { weights in
                line.withUnsafeBufferPointer { line in
                    output.withUnsafeMutableBufferPointer { output in
                        sums.withUnsafeMutableBufferPointer { sums in
                            guard let line = line.baseAddress, let output = output.baseAddress,
                                let sums = sums.baseAddress
                            else { return }
                            tree.aggregate(weights: weights, points: line, into: output, sums: sums)
                        }
                    }
                }
            }
            points.append(zip(output, poisoned).map { $1 || $0.isNaN ? nil : Portable.rounded($0) })
            leafPoints.append(line)
            isNull.append(points[points.count - 1][0] == nil)
        }
        (self.points, self.leafPoints, self.isNull) = (points, leafPoints, isNull)
    }

    /// The composite scores, of which equal ones share a rank.
    var scores: [Double?] { points.map { $0[0] } }

    /// nil for a missing value, and for an answer that is none of the categories.
    static func points(of value: IndicatorValue, _ leaf: IndicatorTree.Leaf) -> Double? {
        switch value {
        case .number(let number):
            guard number.isFinite else { return nil }
            let points = leaf.scale.points(at: leaf.scale.position(number))
            return points.isNaN ? leaf.scale.points(of: number.description) : points
        case .answer(let answer): return leaf.scale.points(of: answer)
        case .missing: return nil
        }
    }

    /// What stands in for a missing value's points.
    private static func stand(_ missing: Indicator.Missing) -> Double {
        switch missing {
        case .share, .null: .nan
        case .worst: 0
        case .points(let points): points
        }
    }
}
