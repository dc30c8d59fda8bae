import Digests
import Foundation
import JSON
import Testing

@Suite("The page that verifies a bundle")
struct PageTests {
    private static var isPresent: Bool {
        ["/usr/bin/python3", "/usr/bin/chromedriver", "/usr/lib/python3/dist-packages/selenium"].allSatisfy {
            FileManager.default.fileExists(atPath: $0)
        }
    }

    @Test(
        "A bundle holds in a browser, and every tampering is found and named there", .enabled(if: isPresent),
        .timeLimit(.minutes(15)))
    func browser() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "bundle-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (sample, good) = try SampleBundle.good.get()
        let key = sample.key.verifyingKey.fingerprint
        var cases = [try Self.write(good, name: "as it was made", step: "", key: key, in: folder, 0)]
        for (index, tampering) in Tampering.all.enumerated() {
            let files = try tampering.apply()
            cases.append(
                try Self.write(
                    files, name: tampering.testDescription, step: tampering.step, key: key, in: folder, index + 1))
        }
        let list = folder.appending(path: "cases.json")
        try Data(JSONValue.array(cases).bytes()).write(to: list)
        let walk = Process()
        walk.executableURL = URL(filePath: "/usr/bin/python3")
        walk.arguments = [SampleBundle.root + "/Tests/Browser/bundle.py", list.path]
        // The script beside it is imported: nothing of that may stay in the project.
        walk.environment = ProcessInfo.processInfo.environment.merging(["PYTHONDONTWRITEBYTECODE": "1"]) { _, new in new
        }
        let output = Pipe()
        walk.standardOutput = output
        try walk.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        walk.waitUntilExit()
        let failed = text.split(separator: "\n").filter { $0.hasPrefix("fails") }
        #expect(walk.terminationStatus == 0 && failed.isEmpty, "\(failed.joined(separator: "\n"))")
        #expect(text.contains("holds: as it was made, by folder"))
    }

    private static func write(
        _ files: [String: [UInt8]], name: String, step: String, key: String, in folder: URL, _ number: Int
    ) throws -> JSONValue {
        let place = folder.appending(path: "case\(number)")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        for (path, bytes) in files { try Data(bytes).write(to: place.appending(path: path)) }
        return [
            "name": .string(name), "folder": .string(place.path), "key": .string(key), "step": .string(step),
        ]
    }
}
