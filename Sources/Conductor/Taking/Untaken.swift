internal import Intake
internal import Ledger
internal import Values

/// Why something in an inbox is not taken, in words.
enum Untaken {
    /// Whether it stays so until somebody does something, so that it is shown at once.
    static func needsPerson(_ record: ArrivingRecord) -> Bool {
        let causes: [Settling.Why] = [.noRoom, .tooLarge, .notPermitted]
        return causes.contains { words($0) == record.why }
    }

    static func words(_ why: Settling.Why) -> Bilingual {
        switch why {
        case .open: Bilingual(zh: "正在写入。", en: "It is being written.")
        case .fresh: Bilingual(zh: "刚有变动，稍候再收。", en: "It changed a moment ago.")
        case .unfinished: Bilingual(zh: "尚未下载或复制完。", en: "It is still being downloaded or copied.")
        case .incomplete: Bilingual(zh: "分卷未齐，等待其余分卷。", en: "Parts of the set are missing; it waits for them.")
        case .empty: Bilingual(zh: "空文件夹。", en: "The folder is empty.")
        case .link:
            Bilingual(
                zh: "是链接或特殊文件，不会打开；请放入文件本身。",
                en: "It is a link or a special file and is not opened; put the file itself there.")
        case .tooLarge:
            Bilingual(zh: "文件夹过大或层级过深，请压缩后再放入。", en: "The folder is too large or too deep; pack it first.")
        case .stuck:
            Bilingual(
                zh: "已收件，但无权从收件夹移走；请移走它，不要重复投递。",
                en: "It was accepted, but may not be moved out of the inbox; take it away, it is not needed again.")
        case .notPermitted: Bilingual(zh: "无权读取，请检查权限。", en: "It may not be read; see its owner and mode.")
        case .noRoom:
            Bilingual(zh: "磁盘空间低于预留值，暂停收件。", en: "The disk is below its reserve; nothing is taken until there is room.")
        }
    }
}
