import Testing

@testable import Conductor

@Suite("An applicant's name, however it was typed")
struct NameKeyTests {
    @Test(
        "Writings of one name have one key",
        arguments: [
            ("云帆服务（南昌）有限公司", "云帆服务(南昌)有限公司"), ("云帆服务有限责任公司", "云帆服务有限公司"),
            ("恆鳴客戶服務股份有限公司", "恒鸣客户服务股份有限公司"), ("ＡＢＣ 服务有限公司", "abc服务有限公司"),
            (" 云帆服务有限公司\n", "云帆 服务 有限公司"), ("Yunfan Services Co., Ltd.", "YUNFAN SERVICES CO LTD"),
        ])
    func same(one: String, other: String) {
        #expect(NameKey.key(one) == NameKey.key(other))
    }

    @Test(
        "Names of different enterprises stay apart",
        arguments: [
            ("云帆服务有限公司", "云帆服务股份有限公司"), ("云帆服务（南昌）有限公司", "云帆服务（西安）有限公司"),
            ("云帆服务有限公司", "云帆有限公司"),
        ])
    func different(one: String, other: String) {
        #expect(NameKey.key(one) != NameKey.key(other))
    }

    @Test("What holds no name has no key", arguments: [nil, "", "（）", " \n"])
    func none(name: String?) {
        #expect(NameKey.key(name) == nil)
    }
}
