import ArgumentParser
import Conductor
import JSON

struct KeysCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys",
        abstract: "建立签名密钥并显示指纹。 Makes the key that signs what is published, and shows its fingerprint.",
        discussion: """
            The key is .pingxuan/keys/signing.pem (Ed25519, PKCS #8), for its owner alone. It is made once and never
            overwritten; keep a copy in a safe place. Make the fingerprint known by another way than the list itself:
            with it anyone can check `pingxuan verify BUNDLE --key FINGERPRINT`.

            Example:
              pingxuan keys --show
            """)

    @OptionGroup var root: RootOptions
    @OptionGroup var output: JSONOption
    @Flag(help: "只显示已有的密钥，不新建。 Only show the key that there is; make none.")
    var show = false

    func run() throws {
        try Outcome.of {
            let key: KeyFolder
            if show {
                guard let known = try KeyFolder.load(root: root.root) else {
                    throw Trouble(.usage, zh: "还没有签名密钥。", en: "There is no signing key yet.")
                }
                key = known
            } else {
                key = try KeyFolder.make(root: root.root)
            }
            if output.json {
                let json: JSONValue = [
                    "fingerprint": .string(key.fingerprint), "public_key": .string(key.publicKey),
                    "made": .bool(!show),
                ]
                Outcome.show(json.string(pretty: true))
            } else {
                Outcome.show("指纹 fingerprint \(key.fingerprint)")
            }
        }
    }
}
