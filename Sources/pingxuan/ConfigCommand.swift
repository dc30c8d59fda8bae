import ArgumentParser
import Conductor
internal import Edition
import Foundation
import JSON
import Sandbox
internal import Values

struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config",
        abstract: "检查配置，并报告沙箱与识别程序。 Checks the configuration, and tells of the sandbox and of Tesseract.",
        discussion: """
            Example:
              pingxuan config --root /srv/pingxuan
            """)

    @OptionGroup var root: RootOptions
    @OptionGroup var output: JSONOption
    @Flag(help: "用文字说明本届的要求。 Tell in words what the edition demands.")
    var explain = false

    func run() throws {
        try Outcome.of {
            let configuration = try Configuration.load(root: root.root)
            if explain { return Outcome.show(explanation(configuration.edition)) }
            let layers = CageLayers.available()
            let workers = configuration.daemon.workers ?? ProcessInfo.processInfo.activeProcessorCount
            if output.json {
                let json: JSONValue = [
                    "edition": .string(configuration.edition.key),
                    "closes": .string(configuration.edition.dates.closes),
                    "workers": .integer(workers),
                    "sandbox": [
                        "holding": .array(layers.holding.map(\.rawValue).sorted().map { .string($0) }),
                        "missing": .array(layers.missing.map { .string($0.rawValue) }),
                    ],
                    "tesseract": JSONValue(Configuration.tesseract),
                ]
                Outcome.show(json.string(pretty: true))
            } else {
                Outcome.show(text(configuration, layers, workers))
            }
            if configuration.daemon.demandsAllLayers, !layers.isWhole {
                throw Trouble(
                    .configuration, zh: "配置要求沙箱各层俱全，但本机缺少上列各层。",
                    en: "The configuration demands every layer of the sandbox, and this machine lacks those above.")
            }
        }
    }

    private func explanation(_ edition: Edition) -> String {
        let parts = EditionExplanation(edition).parts
        if output.json {
            let json = parts.map { part -> JSONValue in
                [
                    "heading": ["zh": .string(part.heading.zh), "en": .string(part.heading.en)],
                    "sentences": .array(part.sentences.map { ["zh": .string($0.zh), "en": .string($0.en)] }),
                ]
            }
            return JSONValue.array(json).string(pretty: true)
        }
        return parts.map { part in
            (["\(part.heading.zh)", "\(part.heading.en)"]
                + part.sentences.map(\.zh).map { "  \($0)" } + part.sentences.map(\.en).map { "  \($0)" })
                .joined(separator: "\n")
        }.joined(separator: "\n\n")
    }

    private func text(_ configuration: Configuration, _ layers: CageLayers, _ workers: Int) -> String {
        var lines = [
            "配置无误。 The configuration is sound.",
            "  \(configuration.edition.name.zh)  \(configuration.edition.name.en)",
            "  截止 closes \(configuration.edition.dates.closes)  读取进程 workers \(workers)",
            "沙箱 sandbox: " + layers.holding.map(\.rawValue).sorted().joined(separator: ", "),
        ]
        for layer in layers.missing { lines.append("  缺少 missing: \(layer.sentenceInChinese) \(layer.sentence)") }
        lines.append(
            Configuration.tesseract.map { "识别扫描件 scans are recognised by \($0)" }
                ?? "未安装 Tesseract，扫描件待人工处理。 Tesseract is not installed: scans are held for a person.")
        return lines.joined(separator: "\n")
    }
}
