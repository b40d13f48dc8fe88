internal import Numbers
internal import Records
internal import YAMLDocuments

extension MappingChecker {
    static let conversionKeys = [
        "missing", "capture", "codes", "date", "months", "duration", "boolean", "number", "scale",
    ]

    /// The steps from a text of the file to the text of a field.
    func conversion(_ fields: YAMLFields, for type: FieldType) -> Conversion {
        var conversion = Conversion()
        conversion.missing = fields.texts("missing").map { Array($0.utf8) }
        conversion.capture = fields["capture"].flatMap(pattern)
        conversion.codes = fields["codes"].flatMap { codes($0, for: type) }
        if let date = fields["date"], date.entries == nil {
            conversion.dates = reader.listOrOne(date).compactMap(dateFormat)
        }
        conversion.months = fields["months"].flatMap(months)
        if let date = fields["date"], fields["months"] == nil, conversion.dates.contains(where: \.hasMonthName) {
            reader.report(
                "missing-key", "The format names months, but the key `months` does not say in which language.", at: date
            )
        }
        let units = ISODuration.Unit.allCases.map(\.rawValue)
        conversion.duration = fields.choice("duration", among: units).flatMap(ISODuration.Unit.init)
        conversion.truth = fields["boolean"].map(truth)
        conversion.number = number(fields)
        return conversion
    }

    private func pattern(_ node: YAMLNode) -> Int? {
        guard let text = reader.text(node) else { return nil }
        guard (try? Regex(text)) != nil else {
            reader.report("wrong-pattern", "`\(text)` is no regular expression.", at: node, value: text)
            return nil
        }
        if let known = patterns.firstIndex(of: text) { return known }
        patterns.append(text)
        return patterns.count - 1
    }

    private func codes(_ node: YAMLNode, for type: FieldType) -> CodeTable? {
        var table = node
        if let name = node.text {
            guard let known = tables[name] else {
                refuse(
                    name, at: node, "unknown-table", "There is no table of codes `\(name)`.",
                    among: tables.keys.sorted())
                return nil
            }
            table = known
        }
        var codes = CodeTable()
        for (code, _, value) in reader.entries(of: table) {
            guard let text = reader.text(value) else { continue }
            check(text, at: value, fits: type)
            if code == "else" {
                codes.otherwise = Array(text.utf8)
            } else {
                codes.entries.append((Array(code.utf8), Array(text.utf8)))
            }
        }
        return codes
    }

    private func dateFormat(_ node: YAMLNode) -> DateFormat? {
        guard let text = reader.text(node) else { return nil }
        if let format = DateFormat(text) { return format }
        reader.report(
            "wrong-date-format", "`\(text)` is no format of a date.", at: node,
            hint: "A format is made of `yyyy`, `mm`, `m` or `mmm`, `dd` or `d`, and what stands between them.",
            value: text)
        return nil
    }

    private func months(_ node: YAMLNode) -> MonthNames? {
        guard let language = node.text else {
            let names = MonthNames(reader.texts(node))
            if names == nil {
                reader.report("wrong-value", "The names of the months are twelve different ones.", at: node)
            }
            return names
        }
        if let names = MonthNames(language: language) { return names }
        refuse(
            language, at: node, "wrong-value", "The names of the months in `\(language)` are not known.",
            among: MonthNames.languages)
        return nil
    }

    private func truth(_ node: YAMLNode) -> TruthTexts {
        let fields = reader.fields(of: node, allowed: ["true", "false"])
        return TruthTexts(
            yes: fields.texts("true").map { Array($0.utf8) }, no: fields.texts("false").map { Array($0.utf8) })
    }

    private func number(_ fields: YAMLFields) -> NumberFormat? {
        guard fields["number"] != nil || fields["scale"] != nil else { return nil }
        var format = NumberFormat()
        let separators = fields.fields("number", allowed: ["point", "group"])
        if let point = separators.choice("point", among: [".", ","]) { format.point = Array(point.utf8)[0] }
        if let group = separators.text("group") { format.group = Array(group.utf8) }
        if let text = fields.text("scale"), let node = fields["scale"] {
            format.scale = Exact(text) ?? .one
            if Exact(text) == nil {
                reader.report("wrong-value", "`\(text)` is not a decimal number.", at: node, value: text)
            }
        }
        return format
    }
}
