import Numbers
import RubricLanguage

/// The places that were met in a batch, or in a run so far, with what their people have.
struct PlaceGathering: Sendable {
    /// Where people are counted who belong to no place.
    static let nowhere: Int32 = -1

    private let rubric: Rubric
    private var names: [PlaceDirectory.Name] = []
    private var known: [PlaceDirectory.Name: Int32] = [:]
    /// For each place its institution, which may be itself.
    private var institutions: [Int32] = []
    /// What units have; of an institution what is to be taken back when its units are added up.
    private var sums: [PlaceTotals] = []
    /// What a place has of which nothing is known: the same for all, so that it takes no room.
    private let nothing: PlaceTotals
    private(set) var homeless: PlaceTotals
    /// For each subject the place of its unit; `nowhere` where it has no appointment.
    private var homes: [Int32] = []
    private var candidates = CandidateList()

    init(_ rubric: Rubric) {
        self.rubric = rubric
        nothing = PlaceTotals(rubric)
        homeless = nothing
    }

    /// The number of a place, which is taken up if it is new.
    mutating func place(_ name: PlaceDirectory.Name) -> Int32 {
        if let place = known[name] { return place }
        let institution = name.unit == nil ? nil : place(.init(institution: name.institution, unit: nil))
        let place = Int32(names.count)
        known[name] = place
        names.append(name)
        institutions.append(institution ?? place)
        sums.append(nothing)
        return place
    }

    func institution(of place: Int32) -> Int32 { institutions[Int(place)] }

    /// The parts by the names of their places, so that of equal ones it is always the same that receives what rounding
    /// leaves over; nowhere is the last.
    func inOrder(_ shares: [PlaceFinder.Share]) -> [PlaceFinder.Share] {
        guard shares.count > 1 else { return shares }
        let names = names
        return shares.sorted { a, b in
            guard a.place != Self.nowhere, b.place != Self.nowhere else { return a.place > b.place }
            let names = (names[Int(a.place)], names[Int(b.place)])
            return (names.0.institution, names.0.unit ?? "") < (names.1.institution, names.1.unit ?? "")
        }
    }

    /// Changes what a place has, or what the people have who belong to none. A function, because an accessor that yields
    /// takes memory each time.
    @inline(__always)
    mutating func update(_ place: Int32, _ change: (inout PlaceTotals) -> Void) {
        if place == Self.nowhere { change(&homeless) } else { change(&sums[Int(place)]) }
    }

    /// Adds a subject by its home.
    mutating func addHome(_ place: Int32) { homes.append(place) }

    /// Notes what depends on whether the subject added last keeps its grade.
    mutating func await(_ change: CandidateList.Change, at place: Int32, part: Exact) {
        candidates.append(change, subject: homes.count - 1, place: place, part: part)
    }

    /// Hands over the subjects since the last time; what the places have stays.
    mutating func takeSubjects() -> GatheredSubjects {
        let subjects = GatheredSubjects(homes: homes, candidates: candidates)
        homes.removeAll(keepingCapacity: true)
        candidates = CandidateList()
        return subjects
    }

    /// Takes up subjects of another gathering behind those of this one.
    /// - Parameter places: the number here of each place there; made longer where that has new ones.
    mutating func add(_ subjects: GatheredSubjects, of other: PlaceGathering, places: inout [Int32]) {
        for name in other.names[places.count...] { places.append(place(name)) }
        candidates.append(contentsOf: subjects.candidates, behind: homes.count) {
            $0 == Self.nowhere ? $0 : places[Int($0)]
        }
        for home in subjects.homes { homes.append(home == Self.nowhere ? home : places[Int(home)]) }
    }

    /// Takes over what the places of other gatherings have, each of which knows their numbers here.
    mutating func takeSums(of others: [(own: WorkerPlaces, places: [Int32])]) {
        for (number, other) in others.enumerated() {
            for (index, place) in other.places.enumerated() {
                var sum = nothing
                swap(&sum, &other.own.gathering.sums[index])
                // Nobody was counted before the first: what it has is taken as it is, without a copy.
                if number == 0 { sums[Int(place)] = sum } else { sums[Int(place)].add(sum) }
            }
            homeless.add(other.own.gathering.homeless)
        }
    }

    /// All institutions and units.
    func directory() -> PlaceDirectory { PlaceDirectory(names) }

    /// Tells where each subject competes.
    func setHomes(of standings: inout Standings, in directory: PlaceDirectory) {
        let places = names.map { directory.place($0) }
        standings.setHomes { subject in
            let home = homes[subject]
            return home == Self.nowhere ? (-1, -1) : (places[Int(institution(of: home))], places[Int(home)])
        }
    }

    /// Adds what waited for the verdicts, makes institutions of their units, and counts works that several people
    /// reported.
    mutating func close(_ verdicts: [Verdict]) {
        if let quota = rubric.quota {
            for entry in candidates.entries {
                update(entry.place) {
                    $0.add(entry, grade: verdicts[Int(entry.subject)].grade, limited: quota.grade)
                }
            }
        }
        candidates = CandidateList()
        for place in sums.indices where institutions[place] != place {
            let unit = sums[place]
            sums[Int(institutions[place])].add(unit)
        }
        for place in sums.indices { sums[place].close() }
        homeless.close()
    }

    /// What all places have, in the order of the directory.
    func totals(in directory: PlaceDirectory) -> [PlaceTotals] {
        var totals = [PlaceTotals](repeating: nothing, count: directory.names.count)
        for (name, sum) in zip(names, sums) { totals[directory.place(name)] = sum }
        return totals
    }
}

/// Subjects of a gathering in order: where each competes, and what waits for the verdicts.
struct GatheredSubjects: Sendable {
    fileprivate var homes: [Int32]
    fileprivate var candidates: CandidateList
}
