/// What one reader may use. The host hands it over as arguments of the reader's command line.
public struct CageLimits: Equatable, Sendable {
    /// Bytes of memory of its own, all child programs included.
    public var memory: Int
    /// Seconds of CPU time.
    public var cpuSeconds: Int
    /// Seconds by the clock on the wall; kept by the host.
    public var seconds: Int
    /// Bytes of one file in memory, such as the input of a child program.
    public var fileBytes: Int
    /// Whether the reader refuses to work when a layer is missing.
    public var demandsAll: Bool
    /// Layers left out on purpose, so that a test can see the others hold.
    public var skipping: Set<CageLayer>

    public init(
        memory: Int = 512 << 20, cpuSeconds: Int = 60, seconds: Int = 30, fileBytes: Int = 128 << 20,
        demandsAll: Bool = false, skipping: Set<CageLayer> = []
    ) {
        self.memory = memory
        self.cpuSeconds = cpuSeconds
        self.seconds = seconds
        self.fileBytes = fileBytes
        self.demandsAll = demandsAll
        self.skipping = skipping
    }

    /// For the reader's command line.
    var arguments: [String] {
        var arguments = ["memory=\(memory)", "cpu=\(cpuSeconds)", "seconds=\(seconds)", "file=\(fileBytes)"]
        if demandsAll { arguments.append("demand=all") }
        arguments += skipping.map { "skip=\($0.rawValue)" }.sorted()
        return arguments
    }

    /// From the reader's command line; what it does not say keeps its default, what is not understood is passed over.
    public init(arguments: [String]) {
        self.init()
        for argument in arguments {
            let parts = argument.split(separator: "=", maxSplits: 1)
            guard parts.count == 2 else { continue }
            let number = Int(parts[1]).flatMap { $0 > 0 ? $0 : nil }
            switch parts[0] {
            case "memory": memory = number ?? memory
            case "cpu": cpuSeconds = number ?? cpuSeconds
            case "seconds": seconds = number ?? seconds
            case "file": fileBytes = number ?? fileBytes
            case "demand": demandsAll = parts[1] == "all"
            case "skip": if let layer = CageLayer(rawValue: String(parts[1])) { skipping.insert(layer) }
            default: continue
            }
        }
    }
}
