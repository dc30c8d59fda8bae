internal import Values

extension EditionParts {
    static func form(_ section: YAMLSection) throws(ConfigurationFault) -> Form {
        var fields: [FormField] = []
        for value in try section.value("fields").list() {
            let field = try field(value.section())
            guard !fields.contains(where: { $0.key == field.key }) else {
                throw value.fault(zh: "字段“\(field.key)”重复", en: "the field “\(field.key)” stands here twice")
            }
            fields.append(field)
        }
        func known(_ value: YAMLValue) throws(ConfigurationFault) -> String {
            let key = try value.text()
            guard fields.contains(where: { $0.key == key }) else {
                throw value.fault(zh: "表中没有字段“\(key)”", en: "the form has no field “\(key)”")
            }
            return key
        }
        var nameEn: String?
        if let value = try section.optional("name_en_field") { nameEn = try known(value) }
        var code: String?
        if let value = try section.optional("code_field") { code = try known(value) }
        var kinds: [String] = []
        for value in try section.value("kind_fields").list() { kinds.append(try known(value)) }
        var proportions: [Form.Proportion] = []
        for value in try section.value("proportions").list() {
            let part = try value.section()
            proportions.append(
                Form.Proportion(
                    figure: try known(part.value("figure")), per: try known(part.value("per")),
                    least: try part.value("least").number(), most: try part.value("most").number()))
            try part.finish()
        }
        var form = Form(
            title: try section.value("title").bilingual(), note: try section.value("note").bilingual(), fields: fields,
            nameField: try known(section.value("name_field")), nameEnField: nameEn, codeField: code,
            kindFields: kinds, proportions: proportions)
        if let value = try section.optional("owner_fields") {
            for field in try value.list() { form.ownerFields.append(try known(field)) }
        }
        try section.finish()
        return form
    }

    private static func field(_ section: YAMLSection) throws(ConfigurationFault) -> FormField {
        var field = FormField(
            key: try section.value("key").text(), section: try section.value("section").text(),
            label: try section.value("label").text(), labelEn: try section.value("label_en").text(),
            kind: try section.value("kind").choice(FormField.Kind.self),
            isRequired: try section.value("required").flag())
        if let value = try section.optional("variants") { field.variants = try value.texts() }
        if let value = try section.optional("unit") { field.unit = try value.text() }
        if let value = try section.optional("choices") { field.choices = try value.texts() }
        if let value = try section.optional("least") { field.minimum = try value.number() }
        if let value = try section.optional("most") { field.maximum = try value.number() }
        if let value = try section.optional("waived_for") { field.waivedFor = try value.texts() }
        try section.finish()
        return field
    }
}
