import Testing
import Values

@testable import ReadingStage

@Suite("Pictures made anew for publishing")
struct PictureTests {
    private let packet = PacketBuilder.zip([
        ("材料/报名表.txt", PacketBuilder.form), ("材料/照片/1.bmp", PacketBuilder.photo(1)),
        ("材料/照片/2.bmp", Array(PacketBuilder.photo(2).dropLast(1_000))), ("材料/标志.bmp", PacketBuilder.sign()),
        ("材料/标志.svg", PacketBuilder.text("<svg xmlns='http://www.w3.org/2000/svg'/>")),
    ])

    private func take(_ wishes: [PictureWish], from bytes: [UInt8]? = nil) -> (TakenPictures, [[UInt8]]) {
        (bytes ?? packet).withUnsafeBytes {
            ReadingStage.pictures($0, name: "x.zip", rules: TestRules.edition, wishes: wishes, programs: nil)
        }
    }

    @Test("A photograph comes for print and for the web, a logo once and without loss")
    func wanted() {
        let (taken, blobs) = take([
            PictureWish(entry: "材料/照片/1.bmp"), PictureWish(entry: "材料/标志.bmp", isLogo: true),
        ])
        #expect(taken.failures.isEmpty)
        #expect(taken.pictures.map(\.use) == [.print, .web, .logo])
        #expect(taken.pictures.map(\.width) == [900, 900, 400])
        #expect(blobs.map { Array($0.prefix(2)) } == [[0xFF, 0xD8], [0xFF, 0xD8], [0x89, 0x50]])
    }

    @Test(
        "What cannot be made is told",
        arguments: [
            (PictureWish(entry: "材料/照片/2.bmp"), Damage.Cause.damaged),
            (PictureWish(entry: "材料/标志.svg", isLogo: true), .unsupported), (PictureWish(entry: "absent"), .damaged),
        ])
    func failures(wish: PictureWish, cause: Damage.Cause) {
        let (taken, blobs) = take([wish])
        #expect(taken.failures.map(\.damage.cause) == [cause] && blobs.isEmpty)
    }

    @Test("Paths are those of the reading, also within an inner archive and with names that come twice")
    func paths() {
        let inner = PacketBuilder.zip([("a.bmp", PacketBuilder.photo(3))])
        let packet = PacketBuilder.zip([
            ("表.txt", PacketBuilder.form), ("照片.zip", inner), ("照片/照片1.bmp", PacketBuilder.photo(4)),
        ])
        let reading = packet.withUnsafeBytes {
            ReadingStage.read($0, name: "x.zip", rules: PreparedRules(TestRules.edition), programs: nil).reading
        }
        let wishes = reading.entries.filter { $0.image != nil }.map { PictureWish(entry: $0.path) }
        #expect(wishes.count == 2)
        #expect(take(wishes, from: packet).0.pictures.count == 4)
    }
}
