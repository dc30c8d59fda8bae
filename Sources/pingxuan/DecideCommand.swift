import ArgumentParser
import Conductor

struct DecideCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide",
        abstract: "对一个材料包作出人工决定。 Records a person's decision; it overrules screening.",
        discussion: """
            accept → queued 待评审, return → returned 退回补正, reject → ineligible 不符条件.

            Example:
              pingxuan decide 20200420-0007 accept --by 经办人 --because "电话核实，系境内企业"
            """)

    @OptionGroup var root: RootOptions
    @OptionGroup var person: PersonOptions
    @Argument(help: "编号。 The packet's id.")
    var packet: String
    @Argument(
        help: "accept | return | reject",
        transform: { word in
            guard let decision = PacketMachine.Decision(rawValue: word) else {
                throw ValidationError("应为 accept、return 或 reject。 Give accept, return or reject, not “\(word)”.")
            }
            return decision
        })
    var decision: PacketMachine.Decision

    func run() throws {
        try Outcome.of {
            try root.conductor().decide(packet, decision, by: person.by, because: person.because)
        }
    }
}
