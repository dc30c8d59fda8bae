/// One wall of the cage. Each holds without the others.
public enum CageLayer: String, CaseIterable, Hashable, Sendable {
    /// Landlock: no file can be reached but a fixed list for reading.
    case files
    /// Landlock: no TCP. The system call filter forbids sockets of every kind besides.
    case network
    /// Landlock: no signals to processes outside. Without it the filter forbids signals to any other process.
    case signals
    /// seccomp: the calls that a reader never needs fail, among them every way to change a file's name, mode or owner.
    case systemCalls
    /// Resource limits: memory, CPU, files, core.
    case limits
    /// No capabilities, and no way to new privileges.
    case privileges

    /// What lacks without it.
    public var sentence: String {
        switch self {
        case .files: "Landlock is not there (Linux 5.13, CONFIG_SECURITY_LANDLOCK): a reader could read other files"
        case .network:
            "Landlock is older than ABI 4 (Linux 6.7): only the system call filter keeps a reader off the network"
        case .signals:
            "Landlock is older than ABI 6 (Linux 6.12): only the system call filter keeps a reader from signals"
        case .systemCalls: "seccomp is not there (CONFIG_SECCOMP_FILTER): a reader could make any system call"
        case .limits: "resource limits could not be set: a reader could use up memory or CPU"
        case .privileges: "privileges could not be given up"
        }
    }

    /// The same in Chinese.
    public var sentenceInChinese: String {
        switch self {
        case .files: "系统没有 Landlock（需 Linux 5.13 及以上）：读取进程可能读到其他文件"
        case .network: "Landlock 版本低于 ABI 4（Linux 6.7）：仅由系统调用过滤阻止联网"
        case .signals: "Landlock 版本低于 ABI 6（Linux 6.12）：仅由系统调用过滤阻止发送信号"
        case .systemCalls: "系统没有 seccomp：读取进程可以使用任何系统调用"
        case .limits: "无法设置资源限制：读取进程可能耗尽内存或处理器"
        case .privileges: "无法放弃特权"
        }
    }
}
