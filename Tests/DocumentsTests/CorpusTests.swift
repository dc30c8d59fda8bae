import Documents
import Foundation
import Testing

/// Files that other programs wrote, read in place where they are at hand.
@Suite("Files of other programs", .enabled(if: FileManager.default.fileExists(atPath: Corpus.folder)))
struct CorpusTests {
    struct Entry: CustomTestStringConvertible, Sendable {
        let path: String
        let isOrdinary: Bool
        var testDescription: String { path }
    }

    static func entries(_ kind: String) -> [Entry] {
        guard let manifest = try? String(contentsOfFile: Corpus.folder + "manifest.tsv", encoding: .utf8) else {
            return []
        }
        return manifest.split(separator: "\n").compactMap { line in
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard fields.count >= 3, fields[0].hasPrefix(kind + "/") else { return nil }
            return Entry(path: fields[0], isOrdinary: fields[2] == "accept")
        }
    }

    /// Files that the list flags, but in which the stated reason is not to be found: no macro, no object, no damage.
    static let sound: Set<String> = [
        "docx/poi__zero-length.docx", "xlsx/poi__Booleans.xlsx", "doc/poi__HeaderWithMacros.doc",
        "doc/poi__WithArtShapes.doc", "pdf/pdf.js__bitmap-symbol-empty.pdf", "pdf/pdf.js__checkbox-bad-appearance.pdf",
    ]

    private static func check(_ entry: Entry, as kind: DocumentKind, _ programs: (any ProgramRunner)?) throws {
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: Corpus.folder + entry.path)))
        do throws(DocumentFailure) {
            let text = try read(bytes, as: kind, programs: programs)
            if entry.isOrdinary || sound.contains(entry.path) { return }
            #expect(!text.activeContent.isEmpty || !text.remarks.isEmpty, "nothing is told of \(entry.path)")
        } catch {
            #expect(!entry.isOrdinary, "\(entry.path): \(error)")
        }
    }

    @Test("Ordinary Office files open; of the others something is told", arguments: ["docx", "xlsx", "doc"])
    func office(_ kind: String) throws {
        let kinds: [String: DocumentKind] = ["docx": .docx, "xlsx": .xlsx, "doc": .doc]
        for entry in Self.entries(kind) { try Self.check(entry, as: kinds[kind] ?? .docx, PlainRunner()) }
    }

    @Test("Ordinary PDF files open; of the others something is told", .enabled(if: PlainRunner.has(.pdftotext)))
    func pdf() throws {
        for entry in Self.entries("pdf") { try Self.check(entry, as: .pdf, PlainRunner()) }
    }
}

/// Where the files are.
enum Corpus {
    static let folder: String = {
        if let given = ProcessInfo.processInfo.environment["PINGXUAN_SHARED"] { return given + "/corpus/" }
        let package = #filePath.components(separatedBy: "/Tests/").first ?? ""
        return package + "/../shared/corpus/"
    }()
}

/// Runs helping programs without a sandbox.
struct PlainRunner: ProgramRunner {
    static func has(_ program: Program) -> Bool {
        FileManager.default.isExecutableFile(atPath: "/usr/bin/" + program.rawValue)
    }

    func run(
        _ program: Program, arguments: [String], input: UnsafeRawBufferPointer, seconds: Int, outputLimit: Int
    ) throws(ProgramFailure) -> [UInt8] {
        guard Self.has(program) else { throw .notInstalled }
        let place = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: place) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/timeout")
        process.arguments = ["\(seconds)", program.rawValue] + arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        do {
            try Data(input).write(to: place)
            process.standardInput = try FileHandle(forReadingFrom: place)
            try process.run()
        } catch {
            throw .notInstalled
        }
        let made = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        switch process.terminationStatus {
        case 0: return [UInt8](made)
        case 124: throw .timedOut
        default: throw .failed(status: Int(process.terminationStatus), message: "")
        }
    }
}
