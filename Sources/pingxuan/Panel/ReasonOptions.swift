import ArgumentParser

/// Who and why, where only a change of the rules or an exception asks for it.
struct ReasonOptions: ParsableArguments {
    @Option(help: ArgumentHelp("经办人姓名。 Who decides.", valueName: "name"))
    var by: String?

    @Option(
        help: ArgumentHelp(
            "理由；评分开始后改动规则时必填。 Why; demanded where the rules were changed after scoring had opened.", valueName: "text"))
    var because: String?
}
