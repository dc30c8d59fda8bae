import Foundation

/// Benchmarks of the built program, by packets that are made by code.
///
///     swift build -c release                                       # the program, in the folder of the project
///     cd Tests/Benchmarks && swift build -c release
///     .build/release/Benchmarks throughput                         # and so on, see `usage`
///
/// Wall-clock figures of one machine say little on another, so speed is given as a ratio to `Baseline`, a plain single
/// pass over the same packets that runs in turns with the program, on the same processor. A quiet machine is wanted.
@main
enum Benchmarks {
    private static let usage = """
        Benchmarks WHAT [--packets N] [--minutes M] [--product PATH]
          throughput   packets/s and CPU a packet of one worker against the baseline; two workers; peak memory
          latency      from the rename into the inbox of a running daemon to the report
          steps        where a packet's time goes, step by step (run --times)
          durability   packets/s with and without fsync, and the number of fsyncs a packet
          publish      the time of publishing N companies (300) of N + 20, with all that goes with the list
          memory       memory and time a packet at 1,000 and at 10,000 packets (--packets: the larger number)
          flood        N packets (10,000) dropped at once on a running daemon
          soak         a running daemon under a mixed load for M minutes (60)
          all          all but publish, flood and soak
        """

    static func main() throws {
        var words = Array(CommandLine.arguments.dropFirst())
        guard let what = words.first else { Say.stop(usage) }
        if what == "baseline", words.count == 2 { return try baseline(words[1]) }
        words.removeFirst()
        let options = Dictionary(
            zip(
                stride(from: 0, to: words.count, by: 2).map { words[$0] },
                stride(from: 1, to: words.count, by: 2).map { words[$0] }),
            uniquingKeysWith: { $1 })
        let own = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        // …/Tests/Benchmarks/.build/TRIPLE/release/Benchmarks
        let project = (0..<6).reduce(own) { folder, _ in folder.deletingLastPathComponent() }
        let product = options["--product"] ?? project.appendingPathComponent(".build/release/pingxuan").path
        guard FileManager.default.isExecutableFile(atPath: product) else {
            Say.stop("\(product) is missing: swift build -c release")
        }
        let scratch = FileManager.default.temporaryDirectory.path + "/pingxuan-benchmarks-\(getpid())"
        try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: scratch) }
        let bench = Bench(product: product, config: project.appendingPathComponent("config").path, scratch: scratch)
        let shim = own.deletingLastPathComponent().appendingPathComponent("libSyncShim.so").path
        try run(what, bench, Int(options["--packets"] ?? ""), Double(options["--minutes"] ?? "") ?? 60, shim)
    }

    private static func run(_ what: String, _ bench: Bench, _ count: Int?, _ minutes: Double, _ shim: String) throws {
        switch what {
        case "memory": try bench.memory([(count ?? 10_000) / 10, count ?? 10_000])
        case "publish":
            let listed = count ?? 300
            try bench.publishing(Workload.small(listed + 20), listed: listed)
        case "flood": try bench.flood(count ?? 10_000)
        case "soak": try bench.soak(minutes: minutes, perSecond: 1.5)
        case "throughput", "latency", "steps", "durability", "all":
            let packets = Workload.photographic(count ?? 30)
            let size = packets.reduce(0) { $0 + $1.count } / packets.count
            Say.line("\(packets.count) packets of \(Say.number(Double(size) / 1e6, 1)) MB")
            if ["throughput", "all"].contains(what) { try bench.throughput(packets) }
            if ["latency", "all"].contains(what) { try bench.latency(packets) }
            if ["steps", "all"].contains(what) { try bench.steps(packets) }
            if ["durability", "all"].contains(what) { try bench.durability(packets, shim: shim) }
            if what == "all" { try bench.memory([1_000, 10_000]) }
        default: Say.stop(usage)
        }
    }

    /// The plain pass over the files of a folder, for a process of its own.
    private static func baseline(_ folder: String) throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
            let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))
            if Baseline.pass([UInt8](data)) < 5 { Say.stop("\(name): the baseline found less than there is") }
        }
    }
}
