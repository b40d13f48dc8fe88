import RubricLanguage

/// A part of a rubric: what one quantity is made of.
struct Part: Sendable {
    /// What the quantity is called.
    var name: Form
    /// What stands in the rubric for it.
    var own: Form
    /// The names of the parts whose values it needs.
    var reads: [Form]
    /// Whether these and the records of a subject are all that it needs.
    var isFree: Bool
}

/// A rubric as far as it matters for totals, order and grades.
struct Outline: Sendable {
    /// For each part, in the order in which they are computed, the form of all that it rests on: where it is the same in
    /// two rubrics, everybody has the same there.
    var wholes: [Form] = []
    var quota: Quota?
}

/// The outlines of many rubrics, in which parts that are the same are kept once.
struct Outlines {
    let table = FormTable()
    /// Quantities of at most so many forms are taken from full scorings, which a few variants then show all of.
    let mostTaken: Int
    private(set) var outlines: [Outline] = []
    private(set) var parts: [Form: Part] = [:]
    /// For each name in how many forms the part occurs.
    private(set) var variety: [Form: Int] = [:]

    init(mostTaken: Int) { self.mostTaken = mostTaken }

    mutating func add(_ rubric: Rubric) {
        let forms = RubricForms(rubric, table)
        let wholes = forms.wholes()
        for (whole, part) in zip(wholes, forms.parts) where parts[whole] == nil {
            parts[whole] = part
            variety[part.name, default: 0] += 1
        }
        outlines.append(Outline(wholes: wholes, quota: rubric.quota))
    }

    func part(_ whole: Form) -> Part {
        guard let part = parts[whole] else { preconditionFailure("every form of a part was met") }
        return part
    }
}
