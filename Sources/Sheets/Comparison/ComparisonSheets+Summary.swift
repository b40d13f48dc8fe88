import Statistics
import Records
import Analysis
import Numbers
import RubricLanguage
import Scoring

/// Sentences made of the numbers.
extension ComparisonSheets {
    var topPercent: String { (comparison.settings.topShare * 100).shown() }

    /// How a person is called.
    func name(_ person: Int) -> String {
        let old = comparison.old
        return (language == .chinese ? old.nativeNames[person] : nil) ?? old.names[person]
    }

    /// The sentences of the summary.
    var sentences: [String] {
        let (numbers, quadrants) = (comparison.headline, comparison.quadrants)
        var sentences = [
            numbers.moved == "0"
                ? fill(words.nobodyMoves, numbers.people)
                : fill(words.someMove, numbers.people, numbers.moved, numbers.meanPlaces, numbers.greatest)
        ]
        if numbers.moved != "0" {
            sentences.append(
                fill(
                    words.topKept, String(quadrants.stayedIn + quadrants.fellOut), topPercent,
                    String(quadrants.stayedIn), String(quadrants.fellOut), String(quadrants.cameIn)))
            sentences.append(fill(words.agreementSays, numbers.tau))
            sentences += moverSentences
        }
        // Grades may change where nobody changes place.
        sentences += gradeSentences
        if numbers.moved != "0" { sentences += groupSentences + clauseSentences }
        if !comparison.leftOut.isEmpty { sentences.append(fill(words.comparedOf, String(comparison.leftOut.count))) }
        return sentences
    }

    var paragraph: String { sentences.joined(separator: blank) }

    /// Chinese sentences need no blank between them.
    var blank: String { language == .chinese && description.translation == nil ? "" : " " }

    private var moverSentences: [String] {
        [(true, words.mostGain), (false, words.mostLoss)].compactMap { up, sentence in
            comparison.greatest(1, up: up).first.map {
                fill(sentence, name($0.person), String($0.oldRank), String($0.newRank))
            }
        }
    }

    /// Only where both sides have the same grades can one say who is better off.
    private var gradeSentences: [String] {
        guard comparison.grades.isComparable else { return [] }
        var (better, worse) = (0, 0)
        for (old, row) in comparison.grades.counts.enumerated() {
            for (new, count) in row.enumerated() {
                if new < old { better += count }
                if new > old { worse += count }
            }
        }
        return [fill(words.gradesChanged, String(better + worse), String(better), String(worse))]
    }

    /// The groups that gain and lose most among those whose interval does not contain zero.
    private var groupSentences: [String] {
        let groups = comparison.divisions.flatMap { division in division.groups.map { (division, $0) } }
        guard !groups.isEmpty else { return [] }
        let sure = groups.filter {
            $0.1.change.shift.interval.lower.signum * $0.1.change.shift.interval.upper.signum > 0
        }
        func sentence(_ words: String, _ found: (GroupDivision, ComparedGroup)) -> String {
            let (division, group) = found
            return fill(
                words, division.labels[language], label(of: group, in: division), group.change.shift.value.change(1),
                group.change.shift.interval.lower.change(1), group.change.shift.interval.upper.change(1))
        }
        let gaining = sure.filter { $0.1.shift.signum > 0 }.max { $0.1.shift < $1.1.shift }
        let losing = sure.filter { $0.1.shift.signum < 0 }.min { $0.1.shift < $1.1.shift }
        let sentences =
            [
                gaining.map { [sentence(words.groupGains, $0), cause(of: $0.1)] },
                losing.map { [sentence(words.groupLoses, $0), cause(of: $0.1)] },
            ]
            .compactMap(\.self).joined().compactMap(\.self)
        return sentences.isEmpty ? [words.noGroup] : Array(sentences)
    }

    /// The clause that carries most of what a group gains or loses.
    private func cause(of group: ComparedGroup) -> String? {
        guard let breakdown = comparison.breakdown, let means = breakdown.meanPercentiles(of: group.members) else {
            return nil
        }
        let sign = Exact(group.shift.signum)
        guard let most = means.indices.max(by: { means[$0] * sign < means[$1] * sign }) else { return nil }
        return fill(words.groupCause, breakdown.clauses[most].labels[language], means[most].change(1))
    }

    private var clauseSentences: [String] {
        guard let breakdown = comparison.breakdown,
            let most = breakdown.clauses.indices.max(by: {
                breakdown.meanPlaces.fair[$0] < breakdown.meanPlaces.fair[$1]
            })
        else { return [] }
        let whole = breakdown.meanPlaces.fair.reduce(Exact.zero, +)
        return [
            fill(
                breakdown.kind == .amendments ? words.clauseMoves : words.partMoves,
                breakdown.clauses[most].labels[language], breakdown.meanPlaces.fair[most].rounded(forReading: 1),
                whole.rounded(forReading: 1))
        ]
    }

    /// The lines that a terminal shows.
    var lines: [String] {
        let (numbers, quadrants) = (comparison.headline, comparison.quadrants)
        var lines = [
            words.old + general.colon + side(comparison.old), words.new + general.colon + side(comparison.new),
            fill(words.linePeople, numbers.people, String(comparison.leftOut.count)),
            fill(words.linePlaces, numbers.moved, numbers.meanPlaces, numbers.greatest),
            fill(
                words.lineTop, topPercent, numbers.seats, String(quadrants.stayedIn), String(quadrants.cameIn),
                String(quadrants.fellOut), numbers.overlap),
            fill(words.lineAgreement, numbers.tau, numbers.spearman, numbers.footrule, numbers.biasedOverlap),
        ]
        if comparison.grades.isComparable {
            let grades = comparison.grades
            let counts = grades.old.enumerated().compactMap { place, grade in
                grade.labels.map { labels in
                    "\(labels[language]) \(grades.counts[place].reduce(0, +)) → "
                        + "\(grades.counts.reduce(0) { $0 + $1[place] })"
                }
            }
            lines.append(fill(words.lineGrades, counts.joined(separator: comma)))
        }
        for (up, line) in [(true, words.lineGains), (false, words.lineLosses)] {
            let movers = comparison.greatest(3, up: up)
            if !movers.isEmpty { lines.append(fill(line, movers.map(mover).joined(separator: comma))) }
        }
        if let breakdown = comparison.breakdown {
            let shares = zip(breakdown.clauses, breakdown.meanPlaces.fair).sorted { $0.1 > $1.1 }
                .map { "\($0.labels[language]) \($1.rounded(forReading: 1))" }
            lines.append(fill(words.lineClauses, shares.joined(separator: comma)))
        }
        return lines
    }

    var comma: String { general.comma }

    private var hasAmendments: Bool {
        !comparison.old.rubric.amendments.isEmpty || !comparison.new.rubric.amendments.isEmpty
    }

    /// `Research workload points 1.0.0, 2025-01-01..2025-12-31, amendments: fewer-papers`.
    func side(_ population: Population) -> String {
        let rubric = population.rubric
        let made = rubric.amendments.map(\.labels[language]).joined(separator: comma)
        let parts =
            ["\(rubric.title[language]) \(rubric.version)", rubric.period.description]
            + (made.isEmpty ? [] : [fill(words.amendmentsMade, made)])
            + (made.isEmpty && hasAmendments ? [words.noAmendments] : [])
            + (rubric.isLegacy ? [general.legacy] : [])
        return parts.joined(separator: comma)
    }

    private func mover(_ person: ComparedPerson) -> String {
        "\(name(person.person)) \(person.oldRank) → \(person.newRank)"
    }
}
