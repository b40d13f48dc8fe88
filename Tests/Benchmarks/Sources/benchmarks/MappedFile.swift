import Foundation

/// An invented file in the format of a house, with the mapping that reads it.
struct MappedFile {
    let path: String
    let mapping: String
    /// Megabytes.
    let size: Int

    /// Writes both into a folder: five lines for each person.
    init(_ people: Int, in folder: URL) throws {
        path = folder.appending(path: "house.xml").path
        mapping = folder.appending(path: "house.yaml").path
        try Data(Self.mappingText.utf8).write(to: URL(filePath: mapping))
        var text = "<personnel>\n<house code='U' label='House of Arts'/>\n"
        for person in 0..<people {
            text += "<member no='\(person)' name='Ana Lima' birth='03.02.1980' grade='P'>\n"
            for paper in 0..<3 {
                text +=
                    "<publication type='article' doi='10.5555/\(person).\(paper)' year='2024'>On balances</publication>\n"
            }
            text += "</member>\n"
        }
        let bytes = Data((text + "</personnel>\n").utf8)
        try bytes.write(to: URL(filePath: path))
        size = bytes.count / 1_000_000
    }

    private static let mappingText = """
        mapping: house
        detect: {root: personnel}
        codes:
          grade: {P: professor, A: associate, L: lecturer}
        records:
          - kind: institution
            select: house
            fields: {id: '@code', name: '@label'}
          - kind: person
            select: member
            known-by: {id: '@no', names: ['@name']}
            fields: {id: '@no', name: '@name', born: {from: '@birth', date: dd.mm.yyyy}}
            inside:
              - {kind: appointment, select: ., fields: {institution: ../house/@code}}
              - {kind: title, select: '@grade', fields: {value: {from: ., codes: grade}}}
              - kind: paper
                select: publication
                when: "@type = 'article'"
                fields: {title: text(), doi: '@doi', published: {from: '@year', date: yyyy}}

        """
}
