/// A company that does not exist: its name says 样例, its telephone and address are no one's.
public struct SampleCompany: Equatable, Sendable {
    public var number: Int
    public var nameZh: String
    public var nameEn: String
    public var short: String
    public var code: String
    public var city: String
    public var address: String
    public var contact: String
    public var mobile: String
    public var email: String
    public var leader: String
    public var staff: Int
    public var seats: Int
    /// In 万元.
    public var assets: Int
    public var revenue: Int
    public var satisfaction: Double
    public var languages: [String]

    private static let stems = Array("甲乙丙丁戊己庚辛壬癸")
    private static let branches = Array("子丑寅卯辰巳午未申酉戌亥")
    private static let sounds = ["Jia", "Yi", "Bing", "Ding", "Wu", "Ji", "Geng", "Xin", "Ren", "Gui"]
    private static let places = [
        ("广东省广州市", "440100"), ("山东省济南市", "370100"), ("陕西省西安市", "610100"), ("江苏省南京市", "320100"),
        ("四川省成都市", "510100"), ("湖北省武汉市", "420100"), ("河南省洛阳市", "410300"), ("安徽省合肥市", "340100"),
        ("贵州省贵阳市", "520100"), ("上海市", "310100"), ("北京市", "110100"), ("江西省南昌市", "360100"),
    ]

    /// The `number`th company; each has its own name and credit code.
    public init(_ number: Int, seed: UInt64 = 0) {
        var random = SampleRandom(seed: seed &* 1_000_003 &+ UInt64(truncatingIfNeeded: number))
        let stem = Self.stems[number % 10]
        let branch = number < 10 ? "" : String(Self.branches[number / 10 % 12])
        let place = Self.places[number % Self.places.count]
        let kind = ["呼叫中心", "客户服务外包", "信息技术服务", "客户联络"][number % 4]
        self.number = number
        short = "样例\(stem)\(branch)"
        nameZh = "样例\(kind)（\(stem)\(branch)）有限公司"
        nameEn = "Sample \(Self.sounds[number % 10])\(number < 10 ? "" : " \(number / 10)") Contact Services Co., Ltd."
        code = CreditCodeMaker.code(district: place.1, serial: number + 1_000 * Int(seed % 1_000))
        city = String(place.0.split(separator: "省").last ?? "")
        address = "\(place.0)样例区示范路\(number + 1)号"
        contact = "样例\(["小赵", "小钱", "小孙", "小李", "小周"][number % 5])"
        mobile = "1380000" + Self.padded(number % 10_000, 4)
        email = "contact\(number)@sample.example"
        leader = "样例\(["老吴", "老郑", "老王", "老冯", "老陈"][number % 5])"
        staff = random.number(120...2_400)
        seats = staff * random.number(60...88) / 100
        assets = random.number(900...28_000)
        revenue = seats * random.number(6...18)
        satisfaction = Double(random.number(900...992)) / 10
        languages = ["普通话"] + [["英语"], ["粤语", "英语"], ["粤语", "闽南语"], ["英语", "日语"], ["四川话"]][number % 5]
    }

    private static func padded(_ number: Int, _ digits: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
}
