import Conductor
import Edition
import Foundation
import Ranking
import Text
import Values

/// A table that a command was given by its name.
enum TableInput {
    /// A file past this size is no table that a person made.
    private static let largest = 256 << 20

    /// What `body` makes of the text of the file, whatever character set it is in.
    static func read<Table>(_ path: String, _ body: (String) throws -> Table) throws -> Table {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue,
            let handle = FileHandle(forReadingAtPath: path)
        else {
            throw Trouble(.usage, zh: "找不到或无法读取文件：\(path)", en: "This file is absent or cannot be read: \(path)")
        }
        defer { try? handle.close() }
        let data = try handle.read(upToCount: largest + 1) ?? Data()
        guard data.count <= largest else {
            throw Trouble(
                .configuration, zh: "\(path) 超过 \(largest >> 20) MB", en: "\(path) is larger than \(largest >> 20) MB")
        }
        // Where Chinese offices save a table without a byte order mark, it is in GBK.
        let text = TextDecoding.guess([UInt8](data)).text
        do {
            return try body(text)
        } catch let fault as TableFault {
            throw Trouble(.configuration, zh: fault.sentence.zh, en: fault.sentence.en)
        }
    }

    /// The part of an edition's file that a ranking needs. A file that does not exist is a fault of use.
    static func rules(_ path: String) throws -> ScoringRules {
        guard FileManager.default.fileExists(atPath: path) else {
            throw Trouble(.usage, zh: "找不到文件：\(path)", en: "This file does not exist: \(path)")
        }
        return try EditionFile.readScoring(path: path)
    }
}
