import Numbers
import Records
import Testing

/// A vocabulary with one kind that has a field of every type.
private let vocabulary = Vocabulary(
    kinds: [
        RecordKind(
            .item, "thing", "Thing", "物",
            fields: [
                Field("text", .text, "", ""), Field("name", .name, "", ""), Field("integer", .integer, "", ""),
                Field("decimal", .decimal, "", ""), Field("share", .share, "", ""), Field("money", .money, "", ""),
                Field("date", .date, "", ""), Field("boolean", .boolean, "", ""),
                Field("enumeration", .enumeration("colour"), "", ""),
            ] + IdentifierScheme.allCases.map { Field($0.rawValue, .identifier($0), "", "") })
    ],
    enumerations: [
        Enumeration(
            "colour",
            [
                Enumerator("red", "red", "红"), Enumerator("blue", "blue", "蓝"),
                Enumerator("blue-green-of-the-sea", "sea", "海"), Enumerator("blue-green-or-the-sea", "or sea", "湖"),
            ])
    ])
private let reader = ValueReader(vocabulary)
private let kind = KindIndex(0)

/// What a text becomes as a value of a field, described for people.
private func read(_ text: String, as field: String) throws -> String {
    let slot = try #require(vocabulary[kind].slot(field))
    var builder = BatchBuilder(file: 0)
    let row = builder.begin(kind, line: 1, offset: 0)
    try builder.read(text, into: slot, with: reader)
    builder.end()
    return try #require(builder.finish().describe(row, slot, in: vocabulary))
}

@Suite struct `The text of a value` {
    /// Of every length, because many bytes are looked at together.
    @Test(arguments: ["name", "project"], 0..<20 as Range<UInt64>)
    func `has single blanks in a name and in a number, wherever there were more`(field: String, seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for length in 1...40 {
            var text = "x"
            for _ in 1..<max(2, length) {
                text += ["a", "b", "c", "中", "\u{7F}", " ", " ", "\t"].randomElement(using: &random) ?? ""
            }
            let words = text.split(whereSeparator: \.isWhitespace)
            #expect(try read(text, as: field) == words.joined(separator: " "), "\(text.debugDescription)")
        }
    }

    @Test(arguments: [
        ("text", "  a  b\n", "a  b"), ("name", "\tNature \n Biotech ", "Nature Biotech"), ("name", "期刊", "期刊"),
        ("integer", "-012", "-12"), ("decimal", "12.50", "12.50"), ("money", "-0.05", "-0.05"),
        ("share", "50 %", "50 %"), ("share", "50%", "50 %"), ("share", "0.5", "50 %"), ("share", "1", "100 %"),
        ("share", "33.3 ％", "33.3 %"), ("share", "0", "0 %"),
        ("date", "2024", "2024"), ("date", " 2024-03 ", "2024-03"), ("date", "2024-02-29", "2024-02-29"),
        ("boolean", "true", "true"), ("boolean", "0", "false"), ("enumeration", "blue", "blue"),
        ("enumeration", "blue-green-of-the-sea", "blue-green-of-the-sea"),
        ("enumeration", "blue-green-or-the-sea", "blue-green-or-the-sea"),
    ])
    func `is read by the type of its field`(field: String, text: String, value: String) throws {
        #expect(try read(text, as: field) == value)
    }

    @Test(arguments: [
        ("doi", "10.1000/xyz", "10.1000/xyz"), ("doi", "https://doi.org/10.1000/ABC", "10.1000/abc"),
        ("doi", "DOI: 10.1000/ABC", "10.1000/abc"), ("doi", "１０.1000／Ａ", "10.1000/a"),
        ("issn", "03178471", "0317-8471"), ("issn", "0317-8471", "0317-8471"), ("issn", "ISSN 1050-124x", "1050-124X"),
        ("isbn", "0-306-40615-2", "9780306406157"), ("isbn", "978-0-306-40615-7", "9780306406157"),
        ("isbn", "080442957X", "9780804429573"),
        ("orcid", "https://orcid.org/0000-0002-1825-0097", "0000-0002-1825-0097"),
        ("orcid", "000000021694233x", "0000-0002-1694-233X"),
        ("patent", "ZL 2019 1 0000001.2", "CN2019100000012"), ("patent", "ep-1234567 b1", "EP1234567B1"),
        ("standard", "gb/t  1234–2024", "GB/T 1234-2024"), ("standard", "ＧＢ／Ｔ　１２３４—2024", "GB/T 1234-2024"),
        ("contract", " HT-2024/7 a ", "HT-2024/7 a"),
    ])
    func `becomes the normal form of its identifier`(scheme: String, text: String, value: String) throws {
        #expect(try read(text, as: scheme) == value)
        #expect(try read(value, as: scheme) == value)
    }

    @Test(arguments: [
        ("text", " \n", ValueFault.empty), ("integer", "1.0", .notInteger), ("integer", "-", .notInteger),
        ("integer", "1234567890123456789", .numberTooLong), ("decimal", "1,000", .notDecimal),
        ("decimal", "1e3", .notDecimal), ("decimal", "1.2.3", .notDecimal),
        ("decimal", "0.1234567890123456789", .numberTooLong), ("money", "5 CNY", .notDecimal),
        ("share", "101 %", .shareOutOfRange), ("share", "-0.1", .shareOutOfRange), ("share", "%", .notShare),
        ("share", "half", .notShare), ("date", "2024-02-30", .noSuchDay), ("date", "2024-13", .noSuchDay),
        ("date", "15.03.2024", .notDate), ("date", "0000", .noSuchDay), ("boolean", "yes", .notBoolean),
        ("enumeration", "Red", .notInEnumeration(0)), ("enumeration", "blue-green-if-the-sea", .notInEnumeration(0)),
        ("doi", "11.1/x", .malformed(.doi)),
        ("issn", "0317-8472", .wrongCheckDigit(.issn)), ("issn", "1234", .malformed(.issn)),
        ("isbn", "978-0-306-40615-8", .wrongCheckDigit(.isbn)), ("isbn", "0-306-40615-3", .wrongCheckDigit(.isbn)),
        ("isbn", "x", .malformed(.isbn)), ("orcid", "0000-0002-1825-0098", .wrongCheckDigit(.orcid)),
        ("ror", "05dxps056", .wrongCheckDigit(.ror)), ("ror", "15dxps055", .malformed(.ror)),
        ("isbn", "4006381333931", .malformed(.isbn)), ("patent", "CN#1", .malformed(.patent)),
        ("standard", "GB/T", .malformed(.standard)),
    ])
    func `is refused with a reason`(field: String, text: String, fault: ValueFault) {
        #expect(throws: fault) { try read(text, as: field) }
        #expect(!fault.allowed(in: vocabulary).isEmpty)
    }
}
