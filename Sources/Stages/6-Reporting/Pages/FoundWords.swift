import Values

/// What reading says of a file that was not opened, in Chinese too: it speaks in short technical phrases of English.
enum FoundWords {
    /// The same text in both languages where the phrase is not known.
    static func words(_ phrase: String) -> Bilingual {
        for (pattern, zh) in table {
            guard let parts = match(phrase, pattern) else { continue }
            var words = ""
            var rest = parts[...]
            for character in zh {
                if character == "*", let part = rest.popFirst() { words += part } else { words.append(character) }
            }
            return Bilingual(zh: words, en: phrase)
        }
        return Bilingual(zh: phrase, en: phrase)
    }

    /// What stands in the place of each `*`; nil where the phrase is another one.
    private static func match(_ phrase: String, _ pattern: String) -> [String]? {
        let fixed = pattern.split(separator: "*", omittingEmptySubsequences: false)
        guard fixed.count > 1 else { return phrase == pattern ? [] : nil }
        guard phrase.hasPrefix(fixed[0]) else { return nil }
        var rest = phrase.dropFirst(fixed[0].count)
        var parts: [String] = []
        for piece in fixed.dropFirst().dropLast() {
            guard let found = rest.firstRange(of: piece) else { return nil }
            parts.append(String(rest[..<found.lowerBound]))
            rest = rest[found.upperBound...]
        }
        guard let last = fixed.last, rest.hasSuffix(last) else { return nil }
        parts.append(String(rest.dropLast(last.count)))
        return parts.contains("") ? nil : parts
    }

    private static let table: [(phrase: String, zh: String)] = [
        ("* bytes between entries that belong to none", "各文件之间有 * 个不属于任何文件的字节"),
        ("* bytes between the directory and the end record", "目录与结尾记录之间有 * 个多余字节"),
        ("a second archive in or after a comment", "注释之中或之后藏有另一个压缩包"),
        ("a second zip64 end record inside the first", "结尾记录（zip64）中藏有另一份"),
        ("a zip archive after the end of this one", "压缩包之后还接着一个 zip"),
        ("an archive of another kind before the zip archive", "zip 之前还有另一种压缩包"),
        ("an archive of another kind after the zip archive", "zip 之后还有另一种压缩包"),
        ("entries after the mark for its end", "结束标记之后还藏有文件"),
        ("two headers before one entry give it different names", "两个扩展头给同一文件写了不同的名称"),
        ("data by its extended header only, and it holds entries", "只有扩展头说它有内容，其中藏有文件"),
        ("a link that stands for a folder of other entries", "含有与文件夹同名的链接"),
        ("no file in it can be unpacked: *", "其中没有一个文件能够解开"),
        ("its start is damaged: nothing can be unpacked", "文件开头已损坏，无法解开"),
        ("one cabinet of a set of several", "这只是一组分卷中的一个"),
        ("a file that goes on from another volume", "这只是一组分卷中的一个"),
        ("an entry of a kind without data has some, and it holds entries", "本不该有内容的条目带有内容，其中藏有文件"),
        ("an extended header for all entries gives a name or length", "适用于全部文件的扩展头规定了名称或长度"),
        ("bytes between the zip64 end record and its locator", "结尾记录（zip64）与其定位记录之间有多余字节"),
        ("entries before the archive that its directory does not name", "压缩包前部有目录中没有列出的文件"),
        ("entries that the directory does not name", "含有目录中没有列出的文件"),
        ("header and extended header tell different lengths", "文件头与扩展头写的长度不同"),
        ("the end record and its zip64 companion disagree", "两份结尾记录互相矛盾"),
        ("the end record counts * and * entries", "结尾记录写了两个不同的文件数：* 和 *"),
        ("the directory holds * entries, the end record counts *", "目录中有 * 个文件，结尾记录写的是 * 个"),
        ("the end record misstates the directory's length", "结尾记录写错了目录的长度"),
        ("the end record places the directory on volume * of 1", "结尾记录说目录在第 * 卷，而总共只有一卷"),
        ("the zip64 locator points elsewhere than to the record before it", "定位记录（zip64）没有指向它前面的结尾记录"),
        ("two directories: one where the end record points, one before it", "有两份目录"),
        ("two entries of one name with different contents", "有两个同名而内容不同的文件"),
        ("two entries of this name with different contents", "有两个同名而内容不同的文件"),
        ("two extended headers give one entry different names", "两个扩展头给同一文件写了不同的名称"),
        ("bytes behind the end of the packed stream", "压缩数据之后还有多余字节"),
        ("encrypted by the directory, not by its own header", "目录说已加密，文件头说没有"),
        ("its folder is a file of the same archive", "它所在的文件夹同时又是一个文件"),
        ("stands for the same file as *", "与“*”在一些系统上是同一个文件"),
        ("more than * damaged entries", "损坏的文件超过 * 个"),
        ("no end record: the zip archive is cut off", "没有结尾记录：压缩包不完整，后面被截断"),
        ("the 7z archive is cut off", "7z 压缩包不完整，后面被截断"),
        ("the 7z archive was never finished", "7z 压缩包没有写完"),
        ("the RAR archive is cut off", "RAR 压缩包不完整，后面被截断"),
        ("the directory breaks off at entry *", "目录在第 * 个文件处中断"),
        ("the directory holds * of * entries", "目录只列出 * 个文件，应有 * 个"),
        ("the end record points to no directory", "结尾记录所指之处没有目录"),
        ("the file has no bytes", "文件是空的"),
        ("a file without bytes", "文件是空的"),
        ("the zip64 locator points to no end record", "定位记录（zip64）所指之处没有结尾记录"),
        ("an extra field is longer than its place", "附加信息超出了它的位置"),
        ("the zip64 field lacks a length that the header leaves to it", "附加信息（zip64）中缺少长度"),
        ("its bytes reach past the end of the archive", "文件的数据超出了压缩包末尾"),
        ("no header where the directory points", "目录所指之处没有这个文件"),
        ("a 7z archive without entries", "7z 压缩包中没有文件"),
        ("a zip archive without files", "zip 压缩包中没有文件"),
        ("an archive without files", "压缩包中没有文件"),
        ("a folder without files", "文件夹中没有文件"),
        ("no file", "没有文件"),
        ("no file but what programs leave behind", "只有程序自动留下的文件"),
        ("the directory itself is encrypted", "目录本身已加密"),
        ("the entries need a password", "打开文件需要密码"),
        ("the names, too, need a password", "连文件名都需要密码才能看到"),
        ("the entry needs a password", "打开文件需要密码"),
        ("an entry's bytes overlap the directory", "文件的数据与目录重叠"),
        ("its bytes overlap the directory", "文件的数据与目录重叠"),
        ("its bytes overlap another entry's", "文件的数据与另一个文件重叠"),
        ("a device or socket", "含有设备或套接字"),
        ("a pipe", "含有管道"),
        ("a device, pipe or socket", "含有设备、管道或套接字"),
        ("a link that leads out of the archive", "含有指向压缩包之外的链接"),
        ("a link whose target cannot be read: *", "含有读不出目标的链接"),
        ("its place leads through a link", "文件的位置要经过一个链接"),
        ("lacks *", "缺少 *"),
        ("last of * volumes of a divided zip archive", "这是 * 卷分卷 zip 的最后一卷"),
        ("a divided archive of more than * bytes", "分卷压缩包超过 * 字节"),
        ("more than * entries", "文件超过 * 个"),
        ("more than * files", "文件超过 * 个"),
        ("more than * bytes", "超过 * 字节"),
        ("unpacks to more than * bytes from *", "* 字节以上的内容压成了 * 字节"),
        ("a name of * bytes", "文件名有 * 字节"),
        ("archives of the kind * are not read", "不支持 * 压缩包"),
        ("files that are not volumes of one archive", "这些文件不是同一压缩包的分卷"),
        ("its headers are whole, but cannot be read: *", "压缩包完好，但所用的压缩方法不受支持"),
        ("no archive of a known kind", "不是已知的压缩包"),
        ("a file of the kind *", "是 * 类型的文件"),
        ("packed by *", "使用了 * 压缩方法"),
        ("a folder by its name, but with bytes of its own", "名称是文件夹，却带有内容"),
        ("a folder by one header, a file by the other", "一处说是文件夹，另一处说是文件"),
        ("an extra field stands twice with different contents", "同一附加信息出现两次而内容不同"),
        ("encrypted by one header, not by the other", "一处说已加密，另一处说没有"),
        ("header and directory give different Unicode names", "文件头与目录写的名称不同"),
        ("header and directory give different names", "文件头与目录写的名称不同"),
        ("header and directory tell different unpacked lengths", "文件头与目录写的原始长度不同"),
        ("header and directory tell different packed lengths", "文件头与目录写的压缩长度不同"),
        ("header and directory tell different checksums", "文件头与目录写的校验值不同"),
        ("header and directory tell different methods", "文件头与目录写的压缩方法不同"),
        ("its stored bytes hold a data descriptor that ends them early", "数据中藏有提前结束它的记录"),
        ("marked as a folder, but with bytes of its own", "标为文件夹，却带有内容"),
        ("stored, but packed and unpacked lengths differ", "没有压缩，而压缩前后长度不同"),
        ("the Unicode path field gives another name", "附加信息给了另一个名称"),
        ("the data descriptor disagrees with the directory", "数据之后的记录与目录不符"),
        ("the zip64 field tells other lengths than the header", "附加信息（zip64）写的长度与文件头不同"),
        ("a NUL in the name", "文件名中有空字符"),
        ("a drive in the name", "文件名带有盘符"),
        ("a name that climbs out of the archive", "文件名指向压缩包之外"),
        ("an absolute name", "文件名是绝对路径"),
    ]
}
