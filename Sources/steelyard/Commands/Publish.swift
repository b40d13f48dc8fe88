import ArgumentParser
import Diagnostics
import Numbers
import Records
import RubricLanguage
import Runs
import Sheets

/// `steelyard publish`.
struct Publish: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write the publicity list of a run: allowed columns only, with its days and its fingerprint.",
        discussion: """
            There are no columns but those below, and a cell that seems to hold the number of a card, a telephone, a mail \
            address or a date of birth is refused. When the run has changed since the list in --out was written, that \
            list is void, and the new one says so. With the column rank, those who are ranked together stand together, and \
            each rank says among whom it holds.

            steelyard publish out --columns name,unit,title,grade --from 2026-03-02 --holidays holidays.csv \
            --out list.html
            """)

    @Argument(help: ArgumentHelp("The folder that `score` wrote.", valueName: "run"))
    var path: String

    @Option(
        help: ArgumentHelp(
            "What the list says of each person, with commas between: \(known).", valueName: "columns"))
    var columns: String

    @Option(help: ArgumentHelp("The first day of the list: 2026-03-02.", valueName: "day"))
    var from: String

    @Option(
        help: ArgumentHelp(
            "How many working days it is shown; the policy of the rubric says the least.", valueName: "n"))
    var workingDays: Int = 5

    @Option(
        help: ArgumentHelp(
            "Days that are not as their weekday says: a CSV file with the columns date and kind (holiday, workday).",
            valueName: "holidays.csv"))
    var holidays: String?

    @Option(
        name: .customLong("grade"), parsing: .singleValue,
        help: ArgumentHelp("Only people with this grade; may be given several times.", valueName: "grade"))
    var grades: [String] = []

    @Option(help: ArgumentHelp("What stands above the list.", valueName: "title"))
    var title: String?

    @OptionGroup var language: LanguageOptions

    @Option(help: ArgumentHelp("The file that is written.", valueName: "list.html|list.csv"))
    var out: String

    private static let known = PublicityColumn.allCases.map(\.rawValue).joined(separator: ", ")

    func validate() throws {
        _ = try chosen()
        _ = try first()
        guard out.hasSuffix(".html") || out.hasSuffix(".csv") else {
            throw ValidationError("A list is .html or .csv, not `\(lastName(out))`.")
        }
    }

    private func chosen() throws -> [PublicityColumn] {
        let chosen = try columns.split(separator: ",").map { name in
            guard let column = PublicityColumn(rawValue: String(name.filter { $0 != " " })) else {
                throw ValidationError("A list must not have the column `\(name)`. There are \(Self.known).")
            }
            return column
        }
        guard !chosen.isEmpty else { throw ValidationError("A list has at least one of the columns \(Self.known).") }
        return chosen
    }

    private func first() throws -> Day {
        guard let day = Day(from) else { throw ValidationError("`\(from)` is no day such as 2026-03-02.") }
        return day
    }

    func run() throws {
        let chosen = try ChosenLanguage(sound: language)
        let folder = try RunFolder(path)
        try folder.check(["persons.csv", "institutions.csv"])
        try requireEnoughDays(folder.manifest)
        try requireGrades(of: folder.manifest)
        let (term, found) = try term()
        let (replaced, voided) = try replaced(by: folder.manifest, from: term.first)
        let (list, personal) = try make(folder, term, replaced, chosen.language)
        try refuse(personal, in: [])
        var findings = chosen.findings + found + voided
        if list.rows.isEmpty {
            findings.append(
                Finding(
                    code: "empty-list", severity: .warning, message: "Nobody is on the list.",
                    place: Place(file: path)))
        }
        let file = try ReplacedFile(out)
        let write = out.hasSuffix(".csv") ? publicityTable : publicityPage
        try file.write(write(list, chosen.translation))
        try file.takePlace()
        report(findings, in: chosen.sources)
        printOut(publicityLines(list, chosen.translation).map { $0 + "\n" }.joined())
        try Exit(findings).end()
    }

    private func make(
        _ folder: RunFolder, _ term: PublicityList.Term, _ replaced: PublicityList.Replaced?, _ language: Language
    ) throws -> (list: PublicityList, findings: [Finding]) {
        do {
            return try PublicityList.make(
                of: folder.recorded, columns: chosen(), grades: Set(grades), title: title, term: term,
                language: language.rawValue, replacing: replaced)
        } catch let fault as RunFault {
            throw Fault(fault.message(path))
        }
    }

    /// Refuses a shorter time than the policy of the rubric allows.
    private func requireEnoughDays(_ manifest: RunManifest) throws {
        let least = Policy.all.first { $0.name == manifest.rubric.policy }?.publicityDays ?? 1
        guard workingDays >= least else {
            throw Fault(
                "A list is shown for at least \(least) working day\(least == 1 ? "" : "s") under the policy "
                    + "`\(manifest.rubric.policy)`, not for \(workingDays).")
        }
    }

    /// Refuses grades that the rubric does not give.
    private func requireGrades(of manifest: RunManifest) throws {
        let known = manifest.labels["grades"]?.members.map(\.key) ?? []
        for grade in grades where !known.contains(grade) {
            throw Fault("The rubric gives no grade `\(grade)`. There are \(known.joined(separator: ", ")).")
        }
    }

    /// The days of the list.
    private func term() throws -> (PublicityList.Term, [Finding]) {
        var (holidays, findings) = (Holidays(), [Finding]())
        if let path = self.holidays {
            let file = try TextFile(path)
            (holidays, findings) = Holidays.read(file.source)
            try refuse(findings, in: [file.source])
        }
        let first = try first()
        guard let last = holidays.last(of: workingDays, from: first) else {
            throw Fault("The calendar ends before the list does.")
        }
        for year in Set([first.year, last.year]).sorted() where !holidays.know(year) {
            findings.append(
                Finding(
                    code: "no-holidays", severity: .warning,
                    message: "Nothing is known of the holidays of \(year): every Monday to Friday counts.",
                    hint: "Name the days with `--holidays`.", place: Place(file: self.holidays ?? "--holidays")))
        }
        return (PublicityList.Term(first: first, last: last, workingDays: workingDays), findings)
    }

    /// The list that is in the place of this one, if it is of another run: it is void then. A list of the same run that
    /// took the place of another one goes on to say so.
    private func replaced(
        by manifest: RunManifest, from first: Day
    ) throws -> (PublicityList.Replaced?, [Finding]) {
        guard exists(out) else { return (nil, []) }
        guard let mark = PublicityMark(in: try readAll(out, isPlain: true)) else {
            throw Fault("`\(out)` exists and is no publicity list. Name a new file, or remove this one.")
        }
        guard mark.run != manifest.sha256 else { return (mark.replaced, []) }
        guard first.description >= mark.list.first else {
            throw Fault(
                "The list in `\(out)` began on \(mark.list.first); one that takes its place cannot begin before.")
        }
        let void = Finding(
            code: "list-void", severity: .warning,
            message: "The run has changed since the list of \(mark.list.first) (\(shortened(mark.list.sha256))) was "
                + "written: that list is void, and its days begin anew.",
            place: Place(file: out))
        return (mark.list, [void])
    }
}
