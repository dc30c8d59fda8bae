internal import Values

/// The sections of `edition.yaml`, each read to its last key.
enum EditionParts {
    static func contact(_ section: YAMLSection) throws(ConfigurationFault) -> Contact {
        let contact = Contact(
            name: try section.value("name").text(), email: try section.value("email").text(),
            phone: try section.value("phone").text())
        try section.finish()
        return contact
    }

    static func dates(_ section: YAMLSection) throws(ConfigurationFault) -> Dates {
        let opens = try section.value("opens").day()
        let closes = try section.value("closes")
        guard try closes.day() >= opens else {
            throw closes.fault(zh: "截止日早于开始日 \(opens)", en: "the close lies before the opening, \(opens)")
        }
        let zone = try section.value("zone")
        guard let minutes = Instant.offset(try zone.text()) else {
            throw zone.fault(zh: "时区应写作 +08:00", en: "a zone is written as +08:00")
        }
        let dates = Dates(
            opens: opens, closes: try closes.day(), zoneMinutes: minutes,
            remindDays: try section.value("remind_days").integer(0...365))
        try section.finish()
        return dates
    }

    static func policies(_ section: YAMLSection?) throws(ConfigurationFault) -> Policies {
        var policies = Policies()
        guard let section else { return policies }
        if let value = try section.optional("late") { policies.late = try value.choice(Policies.Late.self) }
        if let value = try section.optional("more_photos") { policies.morePhotos = try value.choice(Severity.self) }
        if let value = try section.optional("more_cases") { policies.moreCases = try value.choice(Severity.self) }
        if let value = try section.optional("seal_not_seen") { policies.sealNotSeen = try value.choice(Severity.self) }
        if let value = try section.optional("unit") { policies.unit = try value.choice(Policies.Unit.self) }
        if let value = try section.optional("feedback") { policies.feedback = try value.choice(Policies.Feedback.self) }
        try section.finish()
        return policies
    }

    static func materials(_ section: YAMLSection) throws(ConfigurationFault) -> Materials {
        func required(_ key: String) throws(ConfigurationFault) -> Bool {
            let part = try section.value(key).section()
            let isRequired = try part.value("required").flag()
            try part.finish()
            return isRequired
        }
        func profile(_ key: String) throws(ConfigurationFault) -> Materials.Profile {
            let part = try section.value(key).section()
            let isRequired = try part.value("required").flag()
            // One that nobody asks for may go without a limit.
            let isLimited = isRequired || part.has("limit")
            let profile = Materials.Profile(
                isRequired: isRequired,
                limit: isLimited ? try part.value("limit").integer(1...1_000_000) : Materials.Profile.unlimited,
                near: isLimited ? try part.value("near").integer(0...1_000_000) : 0)
            try part.finish()
            return profile
        }
        let photos = try section.value("photos").section()
        let cases = try section.value("cases").section()
        var certificates: Materials.Certificates?
        if let part = try section.optional("certificates")?.section() {
            certificates = Materials.Certificates(
                least: try part.value("least").integer(0...1000), name: try part.value("name").bilingual())
            try part.finish()
        }
        let materials = Materials(
            formRequired: try required("form"), profileZh: try profile("profile_zh"),
            profileEn: try profile("profile_en"),
            logoRequired: try required("logo"),
            photos: Materials.Photos(
                least: try photos.value("least").integer(0...1000), most: try photos.value("most").integer(0...1000),
                smallBelow: try photos.value("small_below").integer(0...100_000)),
            cases: Materials.Cases(
                least: try cases.value("least").integer(0...1000), most: try cases.value("most").integer(0...1000),
                year: try cases.value("year").integer(1900...2200)),
            certificates: certificates)
        for (part, least, most) in [
            (photos, materials.photos.least, materials.photos.most),
            (cases, materials.cases.least, materials.cases.most),
        ] where most < least {
            throw part.fault(
                at: "most", Bilingual(zh: "most 小于 least（\(least)）", en: "most is less than least (\(least))"))
        }
        try photos.finish()
        try cases.finish()
        try section.finish()
        return materials
    }

    static func eligibility(_ section: YAMLSection) throws(ConfigurationFault) -> Eligibility {
        var eligibility = Eligibility(
            region: nil, centre: nil, casesOfTrade: try section.value("cases_of_trade").flag(),
            trade: try section.optional("trade")?.bilingual() ?? Eligibility.callCentres)
        if let part = try section.optional("region")?.section() {
            eligibility.region = Eligibility.Region(
                fields: try part.value("fields").texts(), inside: try part.value("inside").texts(),
                outside: try part.value("outside").texts())
            try part.finish()
        }
        if let part = try section.optional("centre")?.section() {
            eligibility.centre = Eligibility.Centre(
                field: try part.value("field").text(), words: try part.value("words").texts(),
                supplierWords: try part.value("supplier_words").texts(),
                seatsField: try part.optional("seats_field")?.text())
            try part.finish()
        }
        try section.finish()
        return eligibility
    }

    static func words(_ section: YAMLSection) throws(ConfigurationFault) -> Words {
        func hints(_ key: String) throws(ConfigurationFault) -> [ReadingRules.Hint] {
            let part = try section.value(key).section()
            var hints: [ReadingRules.Hint] = []
            for key in part.keys {
                guard let item = Item(rawValue: key) else {
                    let items = Item.allCases.map(\.rawValue).joined(separator: " | ")
                    throw part.fault(
                        at: key,
                        Bilingual(zh: "“\(key)”不是材料；可用：\(items)", en: "“\(key)” is no item; items are: \(items)"))
                }
                hints.append(ReadingRules.Hint(item: item, words: try part.value(key).texts()))
            }
            try part.finish()
            return hints
        }
        let words = Words(
            names: try hints("names"), texts: try hints("texts"), trade: try section.value("trade").texts(),
            otherTrades: try section.value("other_trades").texts(), handbook: try section.value("handbook").texts(),
            drives: try section.value("drives").texts())
        try section.finish()
        return words
    }

    static func wordings(_ section: YAMLSection?) throws(ConfigurationFault) -> [String: Wording] {
        guard let section else { return [:] }
        var wordings: [String: Wording] = [:]
        for code in section.keys {
            let part = try section.value(code).section()
            wordings[code] = Wording(
                message: try part.value("message").bilingual(), fix: try part.value("fix").bilingual())
            try part.finish()
        }
        try section.finish()
        return wordings
    }
}
