import Foundation

/// Invented files of CERIF that refer to each other by ids: persons, organisations, and publications of three of the
/// persons each.
struct CERIFFiles {
    let paths: [String]
    /// Megabytes.
    let size: Int

    /// Writes the files into a folder: a publication for each five people.
    init(_ people: Int, in folder: URL) throws {
        let (publications, persons, units) = (max(people / 5, 1), max(people / 15, 1), max(people / 500, 1))
        let contents = [
            ("persons", (0..<persons).map { Self.person($0, unit: $0 % units) }),
            ("units", (0..<units).map(Self.unit)),
            ("publications", (0..<publications).map { Self.publication($0, persons: persons, units: units) }),
        ]
        var (paths, size): ([String], Int) = ([], 0)
        for (name, entities) in contents {
            let file = folder.appending(path: "cerif-\(name).xml")
            let bytes = Data(Self.envelope(entities).utf8)
            try bytes.write(to: file)
            paths.append(file.path)
            size += bytes.count
        }
        (self.paths, self.size) = (paths, size / 1_000_000)
    }

    private static func envelope(_ entities: [String]) -> String {
        let records = entities.enumerated().map { number, entity in
            """
                <record>
                  <header>
                    <identifier>oai:cris.example.org:\(number)</identifier>
                  </header>
                  <metadata>
            \(entity)
                  </metadata>
                </record>

            """
        }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/">
              <ListRecords>
            \(records.joined())  </ListRecords>
            </OAI-PMH>

            """
    }

    private static let space = "xmlns=\"https://www.openaire.eu/cerif-profile/1.1/\""
    private static let types = "https://www.openaire.eu/cerif-profile/vocab/COAR_Publication_Types"

    private static func name(_ number: Int) -> String {
        """
                      <PersonName>
                        <FamilyNames>Lima \(number)</FamilyNames>
                        <FirstNames>Ana</FirstNames>
                      </PersonName>
        """
    }

    private static func affiliation(_ unit: Int) -> String {
        """
                      <Affiliation>
                        <OrgUnit id="OrgUnits/\(unit)"/>
                      </Affiliation>
        """
    }

    private static func person(_ number: Int, unit: Int) -> String {
        """
                    <Person id="Persons/\(number)" \(space)>
        \(name(number))
        \(affiliation(unit))
                    </Person>
        """
    }

    private static func unit(_ number: Int) -> String {
        """
                    <OrgUnit id="OrgUnits/\(number)" \(space)>
                      <Acronym>U\(number)</Acronym>
                      <Name xml:lang="en">Unit \(number)</Name>
                    </OrgUnit>
        """
    }

    private static func publication(_ number: Int, persons: Int, units: Int) -> String {
        let authors = [number, number * 7 + 1, number * 13 + 5].map { author in
            """
                        <Author>
                          <DisplayName>Lima \(author % persons), A.</DisplayName>
                          <Person id="Persons/\(author % persons)">
            \(name(author % persons))
                          </Person>
            \(affiliation(author % units))
                        </Author>
            """
        }
        return """
                        <Publication id="Publications/\(number)" \(space)>
                          <Type xmlns="\(types)">http://purl.org/coar/resource_type/c_6501</Type>
                          <Title xml:lang="en">On balances, part \(number)</Title>
                          <PublicationDate>2024-01</PublicationDate>
                          <DOI>10.5555/\(number)</DOI>
                          <Authors>
            \(authors.joined(separator: "\n"))
                          </Authors>
                        </Publication>
            """
    }
}
