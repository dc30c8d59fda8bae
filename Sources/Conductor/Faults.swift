internal import Files
internal import Ledger
internal import Reporting
public import Values

/// Errors of every room as a sentence in both languages.
public enum Faults {
    public static func sentence(_ error: any Error) -> Bilingual {
        switch error {
        case let error as FileError: Bilingual(zh: error.sentenceInChinese, en: error.sentence)
        case let error as LedgerError: error.sentence
        case let error as Trouble: error.sentence
        case let error as TemplateFault:
            Bilingual(
                zh: "模板 \(error.file) 第 \(error.line) 行：\(error.sentence.zh)（\(error.cause)）",
                en: "Template \(error.file), line \(error.line): \(error.sentence.en) (\(error.cause))")
        case let error as DrawingFault: Bilingual(zh: error.description, en: error.description)
        default: Bilingual(zh: "内部错误：\(error)", en: "internal error: \(error)")
        }
    }

    /// Whether the disk is what lacks: then it goes on by itself when there is room.
    static func isDiskFull(_ error: any Error) -> Bool {
        switch error {
        case let error as FileError: error.code == .diskFull
        case let error as LedgerError: error.code == .diskFull
        default: false
        }
    }
}
