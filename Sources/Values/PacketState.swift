/// Where a packet stands (design: the states of a packet). The verdict of a report is one of these.
public enum PacketState: String, Codable, Sendable, CaseIterable {
    case arriving, received, queued, returned, held, ineligible, refused, deferred, duplicate, superseded

    /// 中文
    public var nameZh: String {
        switch self {
        case .arriving: "到件中"
        case .received: "已收件"
        case .queued: "待评审"
        case .returned: "退回补正"
        case .held: "待人工"
        case .ineligible: "不符条件"
        case .refused: "拒收"
        case .deferred: "待重试"
        case .duplicate: "重复件"
        case .superseded: "已替换"
        }
    }
}
