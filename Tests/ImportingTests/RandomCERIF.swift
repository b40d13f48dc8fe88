import Numbers

/// Invented CERIF files that refer to each other, with all that real ones leave out, repeat and get wrong.
struct RandomCERIF {
    private var random: SplitMix64

    init(seed: UInt64) { random = SplitMix64(seed: seed) }

    /// Files under names in any order: each of one sort of entities, of several, or one bare entity.
    mutating func files() -> [(name: String, text: String)] {
        let sorts: [(inout RandomCERIF) -> String] = [
            { $0.person() }, { $0.unit() }, { $0.publication() }, { $0.patent() }, { $0.product() }, { $0.project() },
            { $0.funding() },
        ]
        var texts = sorts.filter { _ in some(true, true, true, false) }.map { sort in
            envelope((0..<Int.random(in: 0...5, using: &random)).map { _ in sort(&self) })
        }
        texts.append(envelope((0..<6).map { _ in sorts[Int.random(in: sorts.indices, using: &random)](&self) }))
        texts.append(sorts[Int.random(in: sorts.indices, using: &random)](&self))
        texts.shuffle(using: &random)
        return texts.enumerated().map { (name: "\($0.offset).xml", text: $0.element) }
    }

    private mutating func some<Value>(_ values: Value...) -> Value {
        values[Int.random(in: values.indices, using: &random)]
    }

    private mutating func envelope(_ entities: [String]) -> String {
        let records = entities.map { entity in
            let header = some("<header>\n<identifier>x</identifier></header>", "", "<header/>")
            return some("", "", "\n", "<!-- between -->", "<note>n</note>", "between", "<?x y?>\n")
                + "<record\(some("", " a='b'"))>"
                + header + some("", "\n") + "<metadata\n>\(entity)</metadata></record>"
        }
        let lists = some(1, 1, 2)
        let parts = (0..<lists).map { part in records.enumerated().filter { $0.offset % lists == part }.map(\.element) }
        let set = some("", " set='people'")
        let single = some(publication(), person(), funding())
        return some("", "<?xml version='1.0'?>\n")
            + "<OAI-PMH xmlns='http://www.openarchives.org/OAI/2.0/'\(some("", " xml:lang='en'"))>\n"
            + "<request\(set)/>"
            + parts.map { "<ListRecords>" + $0.joined() + "</ListRecords>" }.joined(separator: "\n")
            + some("", "<GetRecord><record><metadata>\(single)</metadata></record></GetRecord>") + "</OAI-PMH>"
    }

    private mutating func space() -> String { "xmlns='https://www.openaire.eu/cerif-profile/1.\(some("1", "2"))/'" }

    /// An identifier of few, so that files refer to each other; sometimes none.
    private mutating func id(_ sort: String) -> String {
        let number = Int.random(in: 1...4, using: &random)
        let usual = " id='\(sort)/\(number)'"
        return some("", " id=''", " id=' \(sort)/\(number)\n'", usual, usual, usual, usual)
    }

    private mutating func texts(_ name: String) -> String {
        some(
            "", "<\(name)>One &amp; two</\(name)>",
            "<\(name) xml:lang='pt'>Um</\(name)><\(name) xml:lang='en'>One</\(name)>",
            "<\(name)><![CDATA[天平]]> x</\(name)>")
    }

    private mutating func named() -> String {
        some("", "<PersonName><FamilyNames>Sá</FamilyNames>\n<FirstNames>Ana</FirstNames></PersonName>")
    }

    private mutating func affiliation() -> String {
        let unit = "<OrgUnit\(id("U"))>\(some("", "<Acronym>A</Acronym>"))\(texts("Name"))</OrgUnit>"
        return some("", "\n<Affiliation startDate='\(some("2001", "then", "2001-02-03"))'>\(unit)</Affiliation>")
    }

    private mutating func people(_ outer: String, _ inner: String) -> String {
        let entries = (0..<Int.random(in: 0...3, using: &random)).map { _ in
            let person = some("", "<Person\(id("P"))>\(named())</Person>", "<Person\(id("Q"))/>", "<Person\(id("P"))/>")
            return "<\(inner)>\(some("", "<DisplayName>Sá, A.</DisplayName>"))\(person)\(affiliation())</\(inner)>\n"
        }
        return "<\(outer)>\(entries.joined())</\(outer)>"
    }

    private mutating func type(_ list: String, _ uris: [String]) -> String {
        let uri = uris[Int.random(in: uris.indices, using: &random)]
        return some("", "<Type xmlns='https://www.openaire.eu/cerif-profile/vocab/\(list)'>\(uri)</Type>")
    }

    private mutating func person() -> String {
        "<Person \(space())\(id("P"))>\(named())\(some("", "<ORCID>https://orcid.org/0000-0002-1825-0097</ORCID>", "<ORCID>0000-0002-1825-0098</ORCID>"))\(affiliation())</Person>"
    }

    private mutating func unit() -> String {
        "<OrgUnit \(space())\(id("U"))>\(texts("Name"))\(some("", "<Acronym>A</Acronym>"))</OrgUnit>"
    }

    private mutating func publication() -> String {
        let kinds = ["c_6501", "c_2f33", "c_816b", "c_6670", "c_0640", "c_5794"].map {
            "http://purl.org/coar/resource_type/\($0)"
        }
        let container = "<PublishedIn><Publication id='J'>\(texts("Title"))</Publication></PublishedIn>"
        return "<Publication \(space())\(id("O"))>" + type("COAR_Publication_Types", kinds) + texts("Title")
            + some("", container)
            + some("", "\n<PublicationDate>\(some("2020", "2020-02-30", "soon"))</PublicationDate>")
            + people("Authors", "Author")
            + some("", people("Editors", "Editor")) + texts("Abstract") + "</Publication>"
    }

    private mutating func patent() -> String {
        "<Patent \(space())\(id("O"))>\(texts("Title"))\(people("Inventors", "Inventor"))</Patent>"
    }

    private mutating func product() -> String {
        let kinds = ["c_5ce6", "c_ddb1"].map { "http://purl.org/coar/resource_type/\($0)" }
        return
            "<Product \(space())\(id("O"))>\(type("COAR_Product_Types", kinds))\(texts("Name"))\(people("Creators", "Creator"))</Product>"
    }

    private mutating func project() -> String {
        let funding =
            "<Funded><By>\(affiliation())</By><As><Funding\(id("F"))>\(some("", "<Amount currency='EUR'>1</Amount>"))</Funding></As></Funded>"
        return
            "<Project \(space())\(id("O"))>\(texts("Title"))\(people("Team", some("Member", "PrincipalInvestigator")))\(some("", funding))</Project>"
    }

    private mutating func funding() -> String {
        let kinds = ["Grant", "Call", "Award"].map {
            "https://www.openaire.eu/cerif-profile/vocab/OpenAIRE_Funding_Types#\($0)"
        }
        return
            "<Funding \(space())\(id("F"))>\(type("OpenAIRE_Funding_Types", kinds))\(texts("Name"))\(some("", "<Amount currency='EUR'>7</Amount>"))</Funding>"
    }
}
