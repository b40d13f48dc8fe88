import Numbers
import Records
import Testing

private let vocabulary = Vocabulary(
    kinds: [
        RecordKind(
            .item, "thing", "Thing", "物",
            fields: IdentifierScheme.allCases.map { Field($0.rawValue, .identifier($0), "", "") })
    ], enumerations: [])
private let reader = ValueReader(vocabulary)

/// The normal form of an identifier.
private func normal(_ text: String, _ scheme: IdentifierScheme) throws(ValueFault) -> String {
    var symbols = SymbolTable()
    guard let slot = vocabulary[KindIndex(0)].slot(scheme.rawValue) else { return "" }
    let bits = try reader.bits(text.utf8Span.span, of: KindIndex(0), slot, symbols: &symbols)
    return symbols[Symbol(bits: bits)]
}

/// A text in full-width forms, as an input method writes it.
private func wide(_ text: String) -> String {
    String(
        String.UnicodeScalarView(
            text.unicodeScalars.map { 0x21...0x7E ~= $0.value ? Unicode.Scalar($0.value + 0xFEE0) ?? $0 : $0 }))
}

/// The proof of ISBN-13 digits.
private func ean(_ digits: [Int]) -> Int {
    (10 - digits.enumerated().reduce(0) { $0 + $1.element * ($1.offset.isMultiple(of: 2) ? 1 : 3) } % 10) % 10
}

private func digits(_ count: Int, _ random: inout SplitMix64) -> [Int] {
    (0..<count).map { _ in Int.random(in: 0...9, using: &random) }
}

private func text(_ digits: some Sequence<Int>) -> String {
    digits.map { $0 == 10 ? "X" : String($0) }.joined()
}

/// One identifier in many spellings.
private struct Spellings {
    var scheme: IdentifierScheme
    var all: [String]

    static func random(_ random: inout SplitMix64) -> [Spellings] {
        [doi(&random), issn(&random), isbn(&random), orcid(&random), patent(&random), standard(&random)]
    }

    private static func doi(_ random: inout SplitMix64) -> Spellings {
        let doi = "10.\(Int.random(in: 1000...99999, using: &random))/a\(Int.random(in: 1...99999, using: &random))-(b)"
        let forms = [
            doi, "https://doi.org/" + doi, "http://dx.doi.org/" + doi, "https://www.doi.org/" + doi, "doi:" + doi,
            "DOI: " + doi, "DOI " + doi, "info:doi/" + doi, "urn:doi:" + doi, "dx.doi.org/" + doi,
            "https://doi.org/" + doi.split(separator: "/").joined(separator: "%2F"), "doi: https://doi.org/" + doi,
            doi.split(separator: "-").joined(separator: "\u{2010}"), "\u{FEFF}" + doi,
        ]
        return Spellings(scheme: .doi, all: forms)
    }

    private static func issn(_ random: inout SplitMix64) -> Spellings {
        let body = digits(7, &random)
        let sum = zip(body, (2...8).reversed()).reduce(0) { $0 + $1.0 * $1.1 }
        let all = text(body + [(11 - sum % 11) % 11])
        let dashed = all.prefix(4) + "-" + all.suffix(4)
        let forms = [
            all, String(dashed), "ISSN " + dashed, "eISSN: " + dashed, "ISSN-L " + dashed, "urn:issn:" + dashed,
            "https://portal.issn.org/resource/ISSN/" + dashed, all.prefix(4) + " – " + all.suffix(4), all.lowercased(),
        ]
        return Spellings(scheme: .issn, all: forms)
    }

    private static func isbn(_ random: inout SplitMix64) -> Spellings {
        let body = digits(9, &random)
        let ten = text(body + [(11 - zip(body, (2...10).reversed()).reduce(0) { $0 + $1.0 * $1.1 } % 11) % 11])
        let long = [9, 7, 8] + body
        let all = text(long + [ean(long)])
        let forms = [
            all, ten, ten.lowercased(), "ISBN " + all, "ISBN-13: " + all, "isbn10:" + ten, "urn:isbn:" + all,
            all.prefix(3) + "-" + all.dropFirst(3), ten.prefix(1) + " " + ten.dropFirst(),
        ]
        return Spellings(scheme: .isbn, all: forms)
    }

    private static func orcid(_ random: inout SplitMix64) -> Spellings {
        let body = digits(15, &random)
        let total = body.reduce(0) { ($0 + $1) * 2 % 11 }
        let all = text(body + [(12 - total) % 11])
        let dashed = stride(from: 0, to: 16, by: 4).map { String(all.dropFirst($0).prefix(4)) }.joined(separator: "-")
        let forms = [
            all, dashed, "https://orcid.org/" + dashed, "http://www.orcid.org/" + dashed + "/", "orcid.org/" + dashed,
            "ORCID iD: " + dashed, "ORCID:" + all, dashed.split(separator: "-").joined(separator: "‑"),
        ]
        return Spellings(scheme: .orcid, all: forms)
    }

    private static func patent(_ random: inout SplitMix64) -> Spellings {
        let year = Int.random(in: 2003...2025, using: &random)
        let serial = Int.random(in: 100_000...999_999, using: &random)
        let forms = [
            "CN\(year)1\(serial)9", "ZL \(year) 1 \(serial).9", "zl\(year)1\(serial).9", "CN ZL\(year)1\(serial).9",
            "CN-\(year)1\(serial)-9", "CN \(year)1/\(serial),9",
        ]
        return Spellings(scheme: .patent, all: forms)
    }

    private static func standard(_ random: inout SplitMix64) -> Spellings {
        let (number, year) = (Int.random(in: 1...99999, using: &random), Int.random(in: 1995...2025, using: &random))
        let chinese = [
            "GB/T \(number)-\(year)", "GB/T\(number)-\(year)", "gb/t  \(number)—\(year)", "GBT \(number)-\(year)",
            "GB / T \(number) - \(year)", "GB/T \(number):\(year)", "GB T \(number)-\(year)",
        ]
        let international = [
            "ISO/IEC \(number)-1:\(year)", "iso/iec \(number)-1 : \(year)", "ISO / IEC\(number)-1:\(year)",
            "ISO/IEC \(number)-1-\(year)",
        ]
        let regional = ["DB11/T \(number)-\(year)", "DB 11/T\(number)-\(year)", "db11/t \(number)–\(year)"]
        let forms = [chinese, international, regional]
        return Spellings(scheme: .standard, all: forms[Int.random(in: 0..<3, using: &random)])
    }
}

@Suite struct `An identifier` {
    @Test(arguments: 0..<60 as Range<UInt64>)
    func `has one normal form however it is spelt, and keeps it`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for spellings in Spellings.random(&random) {
            let forms = try spellings.all.flatMap { [$0, " \($0)\n", wide($0)] }.map {
                try normal($0, spellings.scheme)
            }
            #expect(Set(forms).count == 1, "\(Set(forms)) of \(spellings.all)")
            for form in Set(forms) { #expect(try normal(form, spellings.scheme) == form) }
        }
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func `is never taken for another`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for (first, second) in zip(Spellings.random(&random), Spellings.random(&random)) {
            #expect(try normal(first.all[0], first.scheme) != normal(second.all[0], second.scheme))
        }
    }

    @Test(arguments: IdentifierScheme.allCases)
    func `of any text is normal once it is normal, or refused`(scheme: IdentifierScheme) {
        var random = SplitMix64(seed: 7)
        let letters = [
            "10.", "/", "-", ":", " ", "zl", "CN", "GB", "T", "DB11", "iso", "１", "a", "X", "2020", "7", "％2f", ".",
        ]
        for _ in 0..<4000 {
            let text = (0..<Int.random(in: 1...8, using: &random)).map { _ in
                letters.randomElement(using: &random) ?? ""
            }
            guard let form = try? normal(text.joined(), scheme) else { continue }
            #expect((try? normal(form, scheme)) == form, "of \(text.joined())")
        }
    }

    @Test(arguments: [
        (IdentifierScheme.standard, "GB/T 1234-2024", "GB/T 1234"), (.standard, "GB/T 1234-2024", "GB 1234-2024"),
        (.standard, "ISO 13849-1:2006", "ISO 13849-2:2006"), (.standard, "GB/T 1234.1-2024", "GB/T 12341-2024"),
        (.patent, "EP1234567A1", "EP1234567B1"), (.patent, "EP1234567", "US1234567"),
        (.doi, "10.1000/a-b", "10.1000/ab"), (.doi, "10.1000/a%2fb", "10.1000/a/b"), (.contract, "HT-1", "HT1"),
        (.contract, "HT 1", "HT1"),
    ])
    func `stays apart from one that differs in what matters`(
        scheme: IdentifierScheme, first: String, second: String
    ) throws {
        #expect(try normal(first, scheme) != normal(second, scheme))
    }

    @Test(arguments: [
        (IdentifierScheme.ror, "https://ror.org/05DXPS055", "05dxps055"), (.ror, "ror.org/05dxps055/", "05dxps055"),
        (.patent, "US 9,123,456 B2", "US9123456B2"), (.patent, "WO 2019/123456 A1", "WO2019123456A1"),
        (.patent, "PCT/CN2019/123456", "PCTCN2019123456"), (.standard, "T/CSAE53—2020", "T/CSAE 53-2020"),
        (.standard, "ITU-T H.264", "ITU-T H.264"), (.standard, "Q/ABC 001-2020", "Q/ABC 001-2020"),
        (.contract, "ＨＴ－２０２４　号", "HT-2024 号"), (.project, "6217\u{200B}1234", "62171234"),
        (.contract, "HT  7", "HT 7"),
    ])
    func `is written as its registry writes it`(scheme: IdentifierScheme, text: String, form: String) throws {
        #expect(try normal(text, scheme) == form)
    }
}
