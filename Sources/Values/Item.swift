/// What an entry of a packet is for (材料).
public enum Item: String, Codable, Sendable, CaseIterable, Hashable {
    case form
    case profileZh = "profile.zh"
    case profileEn = "profile.en"
    case logo
    case photo
    case successCase = "case"
    case certificate
    case other
    case noise
}
