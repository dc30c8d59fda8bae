import Files
import Glibc
import Sandbox
import Testing

@Suite("A reader that was taken over")
struct TakenOverReaderTests {
    @Test("It reads its packet and answers")
    func echo() throws {
        let run = try Breaker.run("echo", packet: "大家好")
        #expect(try Breaker.answer(run) == "大家好")
    }

    @Test("It finds an empty environment")
    func environment() throws {
        #expect(try Breaker.answer(try Breaker.run("environment")) == "")
    }

    /// A folder of the host's, and what came of each attempt on it and on the rest of the world.
    private func attempts(
        _ word: String = "escape", skipping: Set<CageLayer>
    ) throws -> (tried: [String: Int32], after: [String: String]) {
        let victim = try Victim()
        let run = try Breaker.run("\(word) \(victim.path)", limits: CageLimits(seconds: 60, skipping: skipping))
        var tried: [String: Int32] = [:]
        for line in try Breaker.answer(run).split(separator: "\n") {
            let space = try #require(line.lastIndex(of: " "))
            tried[String(line[..<space])] = Int32(String(line[line.index(after: space)...]))
        }
        return (tried, try victim.contents())
    }

    static let untouched = ["kept": "kept 600", "empty": "folder"]

    @Test("Every attempt to get out fails, with all layers")
    func allLayers() throws {
        let (tried, after) = try attempts(skipping: [])
        #expect(tried.count > 55)
        #expect(tried.filter { $0.value == 0 }.isEmpty)
        #expect(after == Self.untouched)
    }

    @Test(
        "With a layer missing, all the others still hold: only what it alone forbade gets through",
        arguments: [
            ([.files, .network, .signals], ["read", "list", "start a shell", "start another"]),
            ([.network], []), ([.signals], []), ([.limits], ["lock memory"]), ([.privileges], []),
        ] as [(Set<CageLayer>, [String])])
    func layerMissing(skipping: Set<CageLayer>, allowed: [String]) throws {
        let (tried, after) = try attempts(skipping: skipping)
        let succeeded = tried.filter { $0.value == 0 }.map(\.key)
        #expect(succeeded.filter { name in !allowed.contains { name.hasPrefix($0) } }.isEmpty)
        #expect(after == Self.untouched)
    }

    @Test("Without the filter of system calls, files and signals are still out of reach")
    func filterMissing() throws {
        let (tried, after) = try attempts(skipping: [.systemCalls])
        let outOfReach = tried.filter {
            $0.key.hasPrefix("read") || $0.key.hasPrefix("write") || $0.key.hasPrefix("signal the")
        }
        #expect(outOfReach.count > 6)
        #expect(outOfReach.filter { $0.value == 0 }.isEmpty)
        #expect(after["kept"]?.hasPrefix("kept ") == true)
        #expect(after["new"] == nil)
    }

    @Test("The attempts are real: without the cage's walls most succeed")
    func control() throws {
        let (tried, _) = try attempts("try", skipping: Set(CageLayer.allCases))
        #expect(tried.count == 18)
        #expect(tried.filter { $0.value != 0 }.isEmpty)
    }
}
