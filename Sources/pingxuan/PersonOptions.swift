import ArgumentParser

/// Who acts, and why: every deed of a person is recorded with both.
struct PersonOptions: ParsableArguments {
    @Option(help: ArgumentHelp("经办人姓名。 Who decides.", valueName: "name"))
    var by: String

    @Option(help: ArgumentHelp("理由。 Why.", valueName: "text"))
    var because: String
}
