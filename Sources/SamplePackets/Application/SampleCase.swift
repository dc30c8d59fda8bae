/// A success case (成功案例).
public struct SampleCase: Equatable, Sendable {
    public var title: String
    public var year: Int
    /// Of the trade of contact centres; else of food processing.
    public var isOfTrade = true

    public static let titles = [
        "某股份制银行信用卡客服热线外包项目", "某电商平台大促在线客服项目", "某市政务服务热线话务承接项目", "某财产保险公司续保外呼项目", "某快递企业全国客服热线项目",
        "某家电品牌售后回访项目",
    ]

    public init(_ number: Int, year: Int = 2019) {
        title = Self.titles[number % Self.titles.count]
        self.year = year
    }

    public var lines: [String] {
        guard isOfTrade else {
            return [
                "成功案例：某冷链仓储园区制冷设备安装工程", "项目时间：\(year)年2月至\(year)年11月", "一、项目背景", "业主新建冷库三座，需完成制冷机组、管道与保温工程施工。",
                "二、实施过程", "项目部完成设备吊装、管道焊接、保温施工与调试，冷库如期竣工。", "三、项目成效", "冷库温度达标，能耗较设计值下降，获业主好评。",
            ]
        }
        return [
            "成功案例：\(title)", "服务时间：\(year)年1月至\(year)年12月", "一、项目背景", "客户热线来电量逐年增长，原有坐席不足，接通率低于八成，投诉较多。",
            "二、解决方案", "我司投入专属坐席团队，重新设计IVR与排班，建立质检与知识库机制，并开展话术培训。", "三、实施效果",
            "接通率提升到96%，一次解决率提升12个百分点，客户满意度达到97%，获得客户书面表扬。",
        ]
    }
}
