import Deflate
import Foundation
import JSON
import SamplePackets

/// Roots and packets for the editions in `config/examples`: plain texts and pictures made by code.
enum OtherEdition {
    static func program(_ name: String) throws -> Program {
        let program = try Program()
        let config = program.root + "/config"
        try FileManager.default.removeItem(atPath: config)
        try FileManager.default.createDirectory(atPath: config, withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            atPath: Program.project + "/config/examples/\(name).yaml", toPath: config + "/edition.yaml")
        try Data("settle: 0.01\n".utf8).write(to: URL(filePath: config + "/daemon.yaml"))
        return program
    }

    static func run(_ program: Program, _ arguments: [String]) throws -> Program.Result {
        let process = try program.process(arguments, "step")
        try process.run()
        process.waitUntilExit()
        return Program.Result(
            status: process.terminationStatus, output: program.text("step.out"), errors: program.text("step.err"))
    }

    static func drop(_ files: [SampleFile], as name: String, into program: Program) throws {
        var zip = ZipWriter()
        for file in files { try zip.add(file.path, file.bytes) }
        try Data(zip.finish()).write(to: URL(filePath: "\(program.root)/inbox/\(name)"))
    }

    /// Confirms, publishes and verifies.
    static func publish(_ program: Program, at: String, signers: Int) throws {
        let signatures = (1...signers).flatMap { ["--by", "签名人\($0)", "--because", "评委会通过"] }
        for arguments in [["confirm"] + signatures, ["publish"]] {
            let result = try run(program, arguments + ["--at", at])
            guard result.status == 0 else { throw Failure(what: "\(arguments): \(result.output)\(result.errors)") }
        }
        for bundle in ["bundle", "bundle.zip"] {
            let result = try run(program, ["verify", "\(program.root)/outbox/published/\(bundle)"])
            guard result.status == 0 else { throw Failure(what: "\(bundle): \(result.output)\(result.errors)") }
        }
    }

    static func list(_ program: Program) throws -> [JSONValue] {
        try JSONValue(parsing: program.text("outbox/published/list.json"))["listed"]?.elements ?? []
    }

    struct Failure: Error, CustomStringConvertible {
        var what: String
        var description: String { what }
    }

    static func park(_ number: Int) -> [SampleFile] {
        let form = """
            示范产业园区奖（2021）申报表
            园区名称：示例\(["东", "西", "南", "北", "中", "新"][number - 1])产业园区
            统一社会信用代码：\(creditCode(number))
            园区地址：示例省示例市\(number)号路8号
            联系人：示例人
            电子邮箱：park\(number)@example.org
            建成面积：\(number * 50)公顷
            入园企业数：\(number * 40)家
            年产值：\(number * 80_000)万元
            年税收：\(number * 3_000)万元
            厂房入驻率：\(60 + number * 6)%
            可再生能源占比：\(number * 9)%
            单位产值水耗：\(20 - number * 3)吨/万元
            研发平台级别：\(["无", "市级", "省级", "国家级", "省级", "市级"][number - 1])
            """
        let profile = "园区简介\n" + String(repeating: "示例园区成立于2005年，规划面积二百公顷，是一家综合性产业园区。", count: 8)
        let approval = "关于设立示例产业园区的批复\n证书编号：示例〔2005〕\(number)号\n兹证明同意设立示例产业园区。"
        return [
            SampleFile("申报表.txt", Array(form.utf8)), SampleFile("园区简介.txt", Array(profile.utf8)),
            SampleFile("园区设立批复.txt", Array(approval.utf8)), SampleFile("园区照片1.bmp", photo(number * 5 + 1)),
            SampleFile("园区照片2.bmp", photo(number * 5 + 2)),
        ]
    }

    static func practice(_ number: Int, cases: Int = 4) -> [SampleFile] {
        let form = """
            Entry form
            Name of the organisation: Sample Services \(["Alpha", "Beta", "Gamma", "Delta", "Epsilon"][number - 1]) Ltd
            City: Sample City
            Contact person: A. Sample
            E-mail: office\(number)@example.org
            People reached: \(number * 12_000)
            Years in use: \(number)
            """
        let profile =
            "Company Profile\n"
            + String(repeating: "Sample Services was founded in 2005 and we provide help to its clients. ", count: 9)
        var files = [
            SampleFile("Entry form.txt", Array(form.utf8)), SampleFile("Company profile.txt", Array(profile.utf8)),
            SampleFile("logo.bmp", sign()),
        ]
        for place in 1...cases {
            let text = """
                Case study \(place): a better service
                Project background: long waiting times in 2021.
                Our solution: a team that learns from every customer, step \(place * 7 + number).
                Results: waiting times fell by \(place * 10 + number) percent in 2021.
                """
            files.append(SampleFile("Case study \(place).txt", Array(text.utf8)))
        }
        return files
    }

    /// Writes a score into every score cell of the workbooks, and saves them into the inbox.
    static func fillSheets(_ program: Program) throws {
        let script = """
            import glob, os, sys, openpyxl
            for place, path in enumerate(sorted(glob.glob(sys.argv[1] + "/outbox/rounds/1/*.xlsx"))):
                book = openpyxl.load_workbook(path)
                sheet = book.worksheets[0]
                for row in range(5, sheet.max_row + 1):
                    if sheet.cell(row, 2).value:
                        for column in range(4, 7):
                            sheet.cell(row, column).value = 1 + (row * 2 + column + place % 2) % 5
                book.save(sys.argv[1] + "/inbox/" + os.path.basename(path))
            """
        let python = Process()
        python.executableURL = URL(filePath: "/usr/bin/python3")
        python.arguments = ["-c", script, program.root]
        try python.run()
        python.waitUntilExit()
        guard python.terminationStatus == 0 else { throw Failure(what: "the workbooks cannot be filled in") }
    }

    /// With its right check digit, GB 32100-2015.
    private static func creditCode(_ number: Int) -> String {
        let digits = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
        let text = "91110108" + String(repeating: "0", count: 9 - String(number).count) + String(number)
        var (weight, sum) = (1, 0)
        for character in text {
            sum += (digits.firstIndex(of: character) ?? 0) * weight
            weight = weight * 3 % 31
        }
        return text + String(digits[(31 - sum % 31) % 31])
    }

    /// A picture of stripes, which looks like no page and no sign.
    private static func photo(_ seed: Int) -> [UInt8] {
        bitmap(width: 900, height: 600) { x, y in
            (
                UInt8(truncatingIfNeeded: x / 4 + seed * 31), UInt8(truncatingIfNeeded: y / 3 + x / (3 + seed % 9)),
                UInt8(truncatingIfNeeded: (x * (1 + seed % 3) + y * (1 + seed % 5)) / 6)
            )
        }
    }

    private static func sign() -> [UInt8] {
        bitmap(width: 400, height: 200) { x, y in
            (40..<160).contains(x) && (40..<160).contains(y) ? (20, 120, 80) : (255, 255, 255)
        }
    }

    private static func bitmap(
        width: Int, height: Int, _ colour: (Int, Int) -> (red: UInt8, green: UInt8, blue: UInt8)
    ) -> [UInt8] {
        func long(_ value: Int) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) } }
        let row = (width * 3 + 3) / 4 * 4
        var bytes = Array("BM".utf8) + long(54 + row * height) + long(0) + long(54)
        bytes += long(40) + long(width) + long(height) + [1, 0, 24, 0] + long(0) + long(row * height)
        bytes += long(2_835) + long(2_835) + long(0) + long(0)
        for y in 0..<height {
            for x in 0..<width {
                let pixel = colour(x, y)
                bytes += [pixel.blue, pixel.green, pixel.red]
            }
            bytes += [UInt8](repeating: 0, count: row - width * 3)
        }
        return bytes
    }
}
