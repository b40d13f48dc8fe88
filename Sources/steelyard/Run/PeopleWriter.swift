import Scoring
import Sheets

/// Writes the rows of the people: into the index, or cut into parts of equal size where they are many.
final class PeopleWriter {
    private let folder: OutputFolder
    private let page: IndexPage
    private let index: OutputFile
    private let isParted: Bool
    private let partCount: Int
    private var part: (file: OutputFile, rows: Int)?
    private var written = 0
    /// The numbers of the first and the last person of each part.
    private(set) var parts: [(first: String, last: String)]

    init(_ folder: OutputFolder, _ page: IndexPage, _ evaluation: Evaluation, index: OutputFile) throws {
        self.folder = folder
        self.page = page
        self.index = index
        isParted = IndexPage.isParted(evaluation)
        let size = IndexPage.peopleInPart
        partCount = isParted ? (evaluation.tally.subjects + size - 1) / size : 0
        parts = Array(repeating: ("", ""), count: partCount)
        if isParted { try folder.makeFolder("people") }
    }

    /// Notes the number of a person, by which a part is called if it is the first one or the last one in it.
    func note(_ number: String, ordinal: Int, of count: Int) {
        guard isParted else { return }
        let (part, place) = ordinal.quotientAndRemainder(dividingBy: IndexPage.peopleInPart)
        if place == 0 { parts[part].first = number }
        if place == IndexPage.peopleInPart - 1 || ordinal == count - 1 { parts[part].last = number }
    }

    /// Takes rows, which stand end to end in the order of numbers.
    func write(_ rows: ArraySlice<UInt8>) throws {
        guard isParted else { return try index.write(rows) }
        var rest = rows
        while !rest.isEmpty {
            let (file, count) = try openPart()
            let taken = PeopleWriter.prefix(of: rest, rows: IndexPage.peopleInPart - count)
            try file.write(taken.rows)
            rest = rest[taken.rows.endIndex...]
            part = (file, count + taken.count)
            if count + taken.count == IndexPage.peopleInPart { try closePart() }
        }
    }

    /// Closes the last part.
    func finish() throws { try closePart() }

    private func openPart() throws -> (file: OutputFile, rows: Int) {
        if let part { return part }
        let file = try folder.file(IndexPage.path(ofPart: written))
        try file.write(page.part(written, of: partCount).start)
        part = (file, 0)
        return (file, 0)
    }

    private func closePart() throws {
        guard let (file, _) = part else { return }
        try file.write(page.part(written, of: partCount).end)
        folder.add(try file.finish())
        part = nil
        written += 1
    }

    /// At most so many rows. No text of a record holds the end of a row, because markup in it is escaped.
    private static func prefix(of bytes: ArraySlice<UInt8>, rows: Int) -> (rows: ArraySlice<UInt8>, count: Int) {
        let mark = Array("</tr>".utf8)
        var (count, place) = (0, bytes.startIndex)
        while count < rows, place + mark.count <= bytes.endIndex {
            if bytes[place] == mark[0], bytes[place..<place + mark.count].elementsEqual(mark) {
                count += 1
                place += mark.count
            } else {
                place += 1
            }
        }
        let end = count == rows ? place : bytes.endIndex
        return (bytes[bytes.startIndex..<end], count)
    }
}
