import Glibc

extension FileError: CustomStringConvertible {
    public var description: String { sentence }

    /// In English, naming the file, what failed and what mends it.
    public var sentence: String {
        let (what, mend) = Self.words[code, default: ("", "")]
        return "\(operation) \(path): \(what.isEmpty ? cause : what)\(mend.isEmpty ? "" : "; \(mend)")"
    }

    /// The same in Chinese.
    public var sentenceInChinese: String {
        "\(operation) \(path)：\(Self.chineseWords[code] ?? cause)"
    }

    private var cause: String { errno == 0 ? "failed" : String(cString: strerror(errno)) }

    private static let words: [Code: (String, String)] = [
        .notFound: ("no such file or folder", ""),
        .exists: ("it exists already", ""),
        .notPermitted: ("not permitted", "see its owner and mode"),
        .diskFull: ("the disk or the quota is full", "make room"),
        .inputOutput: ("the disk reports an input/output error", "see the kernel's log"),
        .readOnly: ("the file system is read-only", "mount it for writing"),
        .link: ("it is a link, and links are not followed", "put the file itself there"),
        .notAFile: ("not a plain file", ""),
        .notAFolder: ("not a folder", ""),
        .folderNotEmpty: ("the folder is not empty", ""),
        .badName: ("not usable as a file's name", ""),
        .tooMany: ("no free file descriptor or memory", "raise the limit of open files"),
        .otherFileSystem: ("the two places lie on different file systems", ""),
        .malformed: ("not of the expected shape or size", ""),
    ]

    private static let chineseWords: [Code: String] = [
        .notFound: "文件或文件夹不存在", .exists: "已经存在", .notPermitted: "没有权限，请检查所有者和权限",
        .diskFull: "磁盘或配额已满，请腾出空间", .inputOutput: "磁盘读写错误，请查看内核日志", .readOnly: "文件系统为只读",
        .link: "这是链接，程序不跟随链接，请放入文件本身", .notAFile: "不是普通文件", .notAFolder: "不是文件夹",
        .folderNotEmpty: "文件夹不为空", .badName: "不能用作文件名", .tooMany: "文件描述符或内存不足，请提高打开文件数上限",
        .otherFileSystem: "两处不在同一文件系统", .malformed: "内容或大小不符合约定",
    ]
}
