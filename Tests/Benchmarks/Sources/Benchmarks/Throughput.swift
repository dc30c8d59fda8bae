import Foundation

extension Bench {
    /// Packets a second and CPU a packet, in turns with the baseline on the same processor; then two workers and memory.
    func throughput(_ packets: [[UInt8]]) throws {
        let processor = ProcessInfo.processInfo.activeProcessorCount - 1
        var (rates, costs, own) = ([Double](), [Double](), [Double]())
        var (plain, one) = ([Double](), [Double]())
        for slice in 0..<3 {
            let part = packets.enumerated().filter { $0.offset % 3 == slice }.map(\.element)
            let before = try baseline(part, processor: processor)
            let root = try root(part, workers: 1)
            let child = run(root, processor: processor)
            if reports(root) != part.count { Say.line("only \(reports(root)) of \(part.count) reports") }
            let after = try baseline(part, processor: processor)
            let (seconds, cpu) = ((before.seconds + after.seconds) / 2, (before.cpu + after.cpu) / 2)
            plain.append(seconds / Double(part.count) * 1_000)
            one.append(child.seconds / Double(part.count))
            own.append(child.cpu / Double(part.count) * 1_000)
            rates.append(seconds / child.seconds)
            costs.append(child.cpu / cpu)
        }
        Say.line("one worker, one processor, \(packets.count) packets in three slices")
        Say.line("  packets/s              \(Say.number(1 / Say.median(one)))")
        Say.line("  CPU ms a packet        \(Say.number(Say.median(own), 1))")
        Say.line("  baseline ms a packet   \(Say.number(Say.median(plain), 1))")
        Say.line("  speed, of the baseline \(Say.number(Say.median(rates)))")
        Say.line("  CPU, of the baseline   \(Say.number(Say.median(costs)))")
        let child = run(try root(packets, workers: 2))
        Say.line("two workers")
        Say.line("  packets/s              \(Say.number(Double(packets.count) / child.seconds))")
        Say.line("  peak memory, MiB       \(Say.number(child.peak, 0))  (sum of the resident sizes of all processes)")
    }

    /// The plain pass over packets.
    private func baseline(_ packets: [[UInt8]], processor: Int) throws -> Child {
        // In a process of its own, held to the processor: this one.
        let list = scratch + "/baseline"
        try? FileManager.default.removeItem(atPath: list)
        try FileManager.default.createDirectory(atPath: list, withIntermediateDirectories: true)
        for (number, packet) in packets.enumerated() {
            try Data(packet).write(to: URL(fileURLWithPath: "\(list)/\(number)"))
        }
        return Child.run(CommandLine.arguments[0], ["baseline", list], processor: processor)
    }

    /// What the program costs where a crash may lose what it did, and how often it makes something durable.
    func durability(_ packets: [[UInt8]], shim: String) throws {
        guard FileManager.default.fileExists(atPath: shim) else { Say.stop("\(shim) is missing: build all products") }
        let counts = scratch + "/counts"
        var seconds: [Bool: [Double]] = [:]
        for _ in 0..<3 {
            for isDurable in [true, false] {
                var environment = ["LD_PRELOAD": shim, "PB_SYNC_COUNTS": counts]
                if !isDurable { environment["PB_NO_SYNC"] = "1" }
                let child = run(try root(packets, workers: 2), environment: environment)
                seconds[isDurable, default: []].append(child.seconds)
            }
        }
        let (with, without) = (Say.median(seconds[true] ?? []), Say.median(seconds[false] ?? []))
        let count = Double(packets.count)
        Say.line("durability, two workers, \(packets.count) packets")
        Say.line("  packets/s with fsync     \(Say.number(count / with))")
        Say.line("  packets/s without        \(Say.number(count / without))")
        Say.line("  its cost, of the time    \(Say.number((with - without) / with))")
        let text = (try? String(contentsOfFile: counts, encoding: .utf8)) ?? ""
        if let line = text.split(separator: "\n").first {
            let numbers = line.split(separator: " ").compactMap { Double($0) }
            if numbers.count == 3 {
                Say.line(
                    "  a packet: fsync \(Say.number(numbers[0] / count)), of the ledger (fdatasync) "
                        + "\(Say.number(numbers[1] / count)), syncfs \(Say.number(numbers[2] / count))")
            }
        }
    }

    /// Where a packet's time goes.
    func steps(_ packets: [[UInt8]]) throws {
        let (root, output) = (try root(packets, workers: 1), scratch + "/steps")
        _ = Child.run(
            product, ["run", "--root", root, "--at", Self.at, "--times"],
            processor: ProcessInfo.processInfo.activeProcessorCount - 1, output: output)
        Say.line("steps, one worker, \(packets.count) packets; ms a packet by the clock")
        Say.line(try String(contentsOfFile: output, encoding: .utf8).trimmingCharacters(in: .newlines))
    }

    /// Memory and time a packet as the number of packets grows.
    func memory(_ counts: [Int]) throws {
        Say.line("many small packets, two workers")
        var first: Double?
        for count in counts {
            let child = run(try root(Workload.small(count), workers: 2))
            let time = child.seconds / Double(count) * 1_000
            first = first ?? time
            Say.line(
                "  \(count): \(Say.number(time, 1)) ms a packet (\(Say.number(time / (first ?? time))) of the first), "
                    + "peak \(Say.number(child.peak, 0)) MiB")
        }
    }
}
