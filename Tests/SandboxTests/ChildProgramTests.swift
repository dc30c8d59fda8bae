import Files
import Glibc
import Sandbox
import Testing

@Suite("Programs within the cage")
struct ChildProgramTests {
    static func isInstalled(_ program: ChildProgram.Program) -> Bool { access(program.path, X_OK) == 0 }

    /// What the program wrote, or how it failed.
    private func run(_ words: String, packet: [UInt8]) throws -> (output: [UInt8], failure: String) {
        let run = try Breaker.run("program \(words)", packet: packet, limits: CageLimits(seconds: 30))
        guard case .finished(let frames) = run.outcome else {
            Issue.record("\(run)")
            return ([], "")
        }
        return (frames.blobs.first ?? [], String(decoding: frames.json, as: UTF8.self))
    }

    @Test("pdftotext reads a form", .enabled(if: isInstalled(.pdftotext)))
    func pdftotext() throws {
        let (output, failure) = try run(
            "pdftotext 10 1000 -enc UTF-8 - -", packet: MinimalPDF.bytes(text: "HELLO 2020"))
        #expect(failure == "")
        #expect(String(decoding: output, as: UTF8.self).hasPrefix("HELLO 2020"))
    }

    @Test(
        "pdftoppm draws a page, and tesseract reads it, in a language that it needs data for",
        .enabled(if: isInstalled(.pdftoppm) && isInstalled(.tesseract)), arguments: ["eng", "chi_sim"])
    func drawAndRead(language: String) throws {
        let page = try run("pdftoppm 10 1000000 -r 100 -gray -", packet: MinimalPDF.bytes(text: "HELLO 2020"))
        #expect(page.failure == "")
        try #require(page.output.starts(with: Array("P5".utf8)))
        let text = try run("tesseract 20 1000 - - --psm 7 -l \(language)", packet: page.output)
        #expect(text.failure == "")
        #expect(String(decoding: text.output, as: UTF8.self).contains("2020"))
    }

    @Test("antiword reads an old document by the name of its input", .enabled(if: isInstalled(.antiword)))
    func antiword() throws {
        let shared =
            CurrentProcess.environment("PINGXUAN_SHARED") ?? "\(#filePath.split(separator: "/Tests/")[0])/../shared"
        guard let folder = try? Directory.open("\(shared)/corpus/doc"),
            let file = try? folder.openFile("poi__Bug47742.doc")
        else { return }
        let (output, failure) = try run(
            "antiword 10 10000 -m UTF-8.txt \(ChildProgram.inputName)", packet: try file.bytes(limit: 1 << 20))
        #expect(failure == "")
        #expect(String(decoding: output, as: UTF8.self).contains("The Aaa phrase."))
    }

    @Test("A program's output, time and failure are bounded and told", .enabled(if: isInstalled(.pdftoppm)))
    func bounds() throws {
        let page = MinimalPDF.bytes(text: "HELLO")
        #expect(try run("pdftoppm 10 1000 -r 300 -", packet: page).failure == "tooMuchOutput")
        let failure = try run("pdftotext 10 1000 - -", packet: Array("no PDF".utf8)).failure
        #expect(failure.hasPrefix("failed(exitCode: 1, errors: "))
    }

    @Test("A program that takes too long is ended", .enabled(if: isInstalled(.tesseract)))
    func endless() throws {
        // Noise, in which there are thousands of blots to look at.
        var state: UInt32 = 1
        let noise = (0..<4_000_000).map { _ -> UInt8 in
            state = state &* 1_664_525 &+ 1_013_904_223
            return UInt8(state >> 24)
        }
        let picture = Array("P5\n2000 2000\n255\n".utf8) + noise
        #expect(try run("tesseract 1 1000000 - - -l chi_sim", packet: picture).failure == "timedOut")
    }

    @Test("No program but the fixed ones is to be had, and these only where they are installed")
    func fixed() {
        #expect(
            ChildProgram.Program.allCases.map(\.path)
                == ["pdftotext", "pdftoppm", "antiword", "tesseract"].map { "/usr/bin/\($0)" })
    }
}
