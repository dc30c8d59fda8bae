import CSandbox
import CSeccomp

/// Which walls of the cage hold.
public struct CageLayers: Equatable, Sendable {
    public var holding: Set<CageLayer>
    /// The version of Landlock that the kernel offers, 0 without it.
    public var landlockVersion: Int

    /// In the order of `CageLayer`.
    public var missing: [CageLayer] { CageLayer.allCases.filter { !holding.contains($0) } }

    public var isWhole: Bool { missing.isEmpty }

    init(holding: Set<CageLayer>, landlockVersion: Int) {
        self.holding = holding
        self.landlockVersion = landlockVersion
    }

    /// What this kernel offers; enters nothing.
    public static func available() -> CageLayers {
        let version = Landlock.version
        var holding: Set<CageLayer> = [.limits, .privileges]
        holding.formUnion(Landlock.layers(version: version))
        if SystemCallFilter.isAvailable { holding.insert(.systemCalls) }
        return CageLayers(holding: holding, landlockVersion: version)
    }
}
