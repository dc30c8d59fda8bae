import Values

extension Bilingual {
    var values: [String: Any] { ["zh": zh, "en": en] }
}

extension PacketState {
    var values: [String: Any] { ["key": rawValue, "zh": words.zh, "en": words.en, "tone": tone] }
}

/// A list that a template can ask whether it holds anything.
func listed(_ list: [[String: Any]]) -> [String: Any] { ["isAny": !list.isEmpty, "list": list] }
