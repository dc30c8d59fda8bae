import ArgumentParser
import Conductor
import JSON
internal import Values

struct ObjectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "object",
        abstract: "登记对名单的异议。 Records an objection to the published list, and its answer.",
        discussion: """
            Examples:
              pingxuan object 20200420-0007 --by 经办人 --because "第三项指标录入有误"
              pingxuan object answer 1 upheld --by 评委会 --because "已更正"
              pingxuan object list
            """,
        subcommands: [Raise.self, Answer.self, List.self], defaultSubcommand: Raise.self)

    struct Raise: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "raise", abstract: "登记一项异议。 Records an objection; prints its number.")
        @OptionGroup var root: RootOptions
        @OptionGroup var person: PersonOptions
        @OptionGroup var output: JSONOption
        @Argument(help: "材料包编号、信用代码或企业名称。 A packet's id, a credit code or a name.")
        var target: String

        func run() throws {
            try Outcome.of {
                let number = try root.conductor().object(target, by: person.by, because: person.because)
                let json: JSONValue = ["objection": .integer(number)]
                Outcome.show(output.json ? json.string(pretty: true) : "第 \(number) 号异议 objection \(number)")
            }
        }
    }

    struct Answer: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "answer", abstract: "答复一项异议。 Records the answer to an objection.")
        @OptionGroup var root: RootOptions
        @OptionGroup var person: PersonOptions
        @Argument(help: "编号。 The objection's number.")
        var number: Int
        @Argument(
            help: "upheld | rejected | withdrawn",
            transform: { word in
                guard let outcome = Objection.Outcome(rawValue: word) else {
                    throw ValidationError(
                        "应为 upheld、rejected 或 withdrawn。 Give upheld, rejected or withdrawn, not “\(word)”.")
                }
                return outcome
            })
        var outcome: Objection.Outcome

        func run() throws {
            try Outcome.of {
                try root.conductor().answer(number, outcome, by: person.by, because: person.because)
            }
        }
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "列出全部异议。 Lists every objection.")
        @OptionGroup var root: RootOptions
        @OptionGroup var output: JSONOption

        func run() throws {
            try Outcome.of {
                let conductor = try root.conductor()
                let objections = try conductor.objections()
                if output.json {
                    let json: JSONValue = [
                        "until": JSONValue(try conductor.objectionsUntil()?.description),
                        "objections": .array(try objections.map { try JSONCoding.encode($0) }),
                    ]
                    return Outcome.show(json.string(pretty: true))
                }
                for objection in objections {
                    let state = objection.answer.map { "\($0.outcome.rawValue) \($0.at)" } ?? "待答复 open"
                    Outcome.show("\(objection.number)  \(objection.at)  \(objection.target)  \(state)")
                }
            }
        }
    }
}
