public import Values

private import Foundation
private import GRDB

/// What went wrong with the ledger: a code for programs, a sentence for people, and SQLite's own words.
public struct LedgerError: Error, Equatable, Sendable {
    public enum Code: String, Sendable, CaseIterable {
        /// Another process writes and did not let go in time.
        case busy
        case diskFull
        case inputOutput
        /// The file is no ledger, or is damaged.
        case damaged
        /// It was made by a newer version of the program.
        case newer
        /// A rule of the ledger was broken: a key taken, an event changed.
        case refused
        case other
    }
    public var code: Code
    /// The file it is about.
    public var path: String
    /// In SQLite's words.
    public var cause: String

    public init(_ code: Code, path: String, cause: String) {
        self.code = code
        self.path = path
        self.cause = cause
    }

    /// Result codes: https://www.sqlite.org/rescode.html
    init(_ error: any Error, path: String) {
        self.path = path
        guard let error = error as? DatabaseError else {
            (code, cause) = (.other, "\(error)")
            return
        }
        cause = error.message ?? error.resultCode.description
        code =
            switch error.resultCode {
            case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
            case .SQLITE_FULL: .diskFull
            // Without room for its shared memory or its log, SQLite speaks of an I/O error.
            case .SQLITE_IOERR: Self.isDiskFull(path) ? .diskFull : .inputOutput
            case .SQLITE_CORRUPT, .SQLITE_NOTADB: .damaged
            case .SQLITE_CONSTRAINT: .refused
            default: .other
            }
    }

    /// Whether the file system has less room than SQLite needs to open a ledger.
    private static func isDiskFull(_ path: String) -> Bool {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        let facts = try? FileManager.default.attributesOfFileSystem(forPath: folder)
        guard let free = facts?[.systemFreeSize] as? NSNumber else { return false }
        return free.intValue < 256 << 10
    }

    public var sentence: Bilingual {
        switch code {
        case .busy:
            Bilingual(zh: "台账 \(path) 正被另一程序占用，请稍后再试。", en: "The ledger \(path) is in use; try again shortly.")
        case .diskFull:
            Bilingual(zh: "磁盘已满，无法写入台账 \(path)。", en: "The disk is full: the ledger \(path) cannot be written.")
        case .inputOutput:
            Bilingual(zh: "读写台账 \(path) 时磁盘出错：\(cause)。", en: "The disk failed under the ledger \(path): \(cause).")
        case .damaged:
            Bilingual(
                zh: "台账 \(path) 已损坏（\(cause)）。可用 pingxuan rebuild 由保管库重建。",
                en: "The ledger \(path) is damaged (\(cause)). pingxuan rebuild makes a new one from the vault.")
        case .newer:
            Bilingual(
                zh: "台账 \(path) 由较新版本的程序建立，请升级本程序。",
                en: "The ledger \(path) was made by a newer version; upgrade the program.")
        case .refused:
            Bilingual(zh: "台账拒绝了这项更改：\(cause)。", en: "The ledger refused the change: \(cause).")
        case .other:
            Bilingual(zh: "台账 \(path) 出错：\(cause)。", en: "The ledger \(path) failed: \(cause).")
        }
    }
}

extension LedgerError: CustomStringConvertible {
    public var description: String { "\(code.rawValue): \(sentence.en)" }
}
