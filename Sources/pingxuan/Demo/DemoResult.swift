import SamplePackets
import Text
import Values

/// What became of one sample packet.
struct DemoResult {
    var packet: SamplePacket
    /// Empty where it never came in.
    var id: String
    var state: PacketState?
    /// Blocking, review and refusal codes, sorted.
    var codes: [String]

    var isAsExpected: Bool {
        guard state == packet.outcome else { return false }
        // A duplicate is judged with its original, a superseded packet with what came after it.
        return packet.outcome != packet.verdict || codes == packet.codes
    }

    /// One line of the table.
    var line: String {
        let state = state.map { "\($0.nameZh) \($0.rawValue)" } ?? "未收到 not taken"
        var line = (isAsExpected ? "✓ " : "✗ ") + Self.padded(id, 14) + Self.padded(state, 20)
        line += Self.padded(Visible.text(packet.name), 30) + "\(packet.what.zh) · \(packet.what.en)"
        if !codes.isEmpty { line += "  [\(codes.joined(separator: ", "))]" }
        if !isAsExpected {
            let wanted = ([packet.outcome.rawValue] + packet.codes).joined(separator: ", ")
            line += "  ← 应为 should be: \(wanted)"
        }
        return line
    }

    /// Chinese characters are two columns wide.
    private static func padded(_ text: String, _ width: Int) -> String {
        let used = text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x1100 ? 1 : 2) }
        return text + String(repeating: " ", count: max(1, width - used))
    }
}
