internal import Values

extension IndicatorTree {
    /// The points of the nodes under the root.
    func dimensions(_ points: [Double?]) -> [IndicatorPoints] { inner(points) { $0.depth == 1 } }

    /// The points of the groups below the dimensions.
    func groups(_ points: [Double?]) -> [IndicatorPoints] { inner(points) { $0.depth > 1 && $0.leaf < 0 } }

    private func inner(_ points: [Double?], where fits: (Node) -> Bool) -> [IndicatorPoints] {
        zip(nodes, points).filter { fits($0.0) }.map { IndicatorPoints(key: $0.0.key, points: $0.1) }
    }

    /// The points of the leaves, with the values that they come from.
    func indicators(_ points: [Double?], values: [IndicatorValue]) -> [IndicatorPoints] {
        zip(leaves, values).map { leaf, value in
            IndicatorPoints(key: leaf.key, points: points[leaf.node], value: value == .missing ? nil : value)
        }
    }
}
