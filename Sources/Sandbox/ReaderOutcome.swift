/// How the reading of a packet ended. Limits are the packet's fault and give a refusal; the rest is ours and gives
/// `deferred`.
public enum ReaderOutcome: Equatable, Sendable {
    /// A bound that reading a packet must keep.
    public enum Limit: String, Equatable, Sendable, CaseIterable {
        case seconds, cpu, memory, output, processes
    }

    case finished(ReaderFrames)
    /// It was ended, or ended itself, at a limit.
    case overLimit(Limit)
    /// It ended by a signal of its own making.
    case crashed(signal: Int32)
    /// It ended by itself without a whole answer: the exit code.
    case failed(exitCode: Int32)
    /// It answered, but not in the agreed form.
    case malformedAnswer
    /// It was told to demand every layer of the cage, and one lacks.
    case cageIncomplete
    /// Somebody else ended it: an operator, or the kernel out of memory.
    case killedFromOutside(signal: Int32)
    /// The host's own wake-up rang.
    case cancelled

    /// In English.
    public var sentence: String {
        switch self {
        case .finished: "read"
        case .overLimit(.seconds): "reading took longer than allowed"
        case .overLimit(.cpu): "reading took more CPU time than allowed"
        case .overLimit(.memory): "reading took more memory than allowed"
        case .overLimit(.output): "reading gave more output than allowed"
        case .overLimit(.processes): "reading started more processes than allowed"
        case .crashed(let signal): "the reader crashed with signal \(signal)"
        case .failed(let code): "the reader ended without an answer, exit code \(code)"
        case .malformedAnswer: "the reader's answer was not in the agreed form"
        case .cageIncomplete: "a layer of the cage is missing, and the configuration demands all"
        case .killedFromOutside(let signal): "the reader was ended from outside with signal \(signal)"
        case .cancelled: "reading was called off"
        }
    }

    /// In Chinese.
    public var sentenceInChinese: String {
        switch self {
        case .finished: "已读取"
        case .overLimit(.seconds): "读取超过时限"
        case .overLimit(.cpu): "读取超过处理器时间上限"
        case .overLimit(.memory): "读取超过内存上限"
        case .overLimit(.output): "读取结果超过大小上限"
        case .overLimit(.processes): "读取启动的进程超过上限"
        case .crashed(let signal): "读取进程崩溃，信号 \(signal)"
        case .failed(let code): "读取进程未给出结果即退出，退出码 \(code)"
        case .malformedAnswer: "读取进程的结果不合约定格式"
        case .cageIncomplete: "沙箱缺少一层防护，而配置要求全部具备"
        case .killedFromOutside(let signal): "读取进程被外部终止，信号 \(signal)"
        case .cancelled: "读取已取消"
        }
    }
}
