internal import Diagnostics
internal import Numbers
internal import Records

/// Compares the reports of one work.
struct WorkComparison {
    let plan: IdentityPlan
    /// The reports in the order of their places.
    let statements: [Statement]

    init(_ testimonies: [Testimony], _ plan: IdentityPlan) {
        self.plan = plan
        statements = testimonies.sorted { $0.place < $1.place }.map { $0.opened(plan) }
    }

    /// All that is to be said about the work.
    func findings() -> [Finding] {
        repetitions() + members.flatMap { $0.contradictions() }
    }

    private init(_ statements: [Statement], _ plan: IdentityPlan) {
        self.plan = plan
        self.statements = statements
    }

    /// The work, or its parts where its reports are of different ones: the patents of a family differ in their dates
    /// and titles. Parts are told apart by the first identifier that joins the kind; a report that has none is
    /// compared only where there is nothing to tell apart.
    private var members: [WorkComparison] {
        guard let slot = plan.kinds[kindIndex.index].firstIdentifier else { return [self] }
        var members: [String: [Statement]] = [:]
        for statement in statements {
            guard let name = statement.batch.text(Statement.item, slot) else { continue }
            members[name, default: []].append(statement)
        }
        guard members.count > 1 else { return [self] }
        return members.sorted { $0.key < $1.key }.filter { $0.value.count > 1 }.map { WorkComparison($0.value, plan) }
    }

    /// What reports of the same thing cannot all be right about.
    private func contradictions() -> [Finding] {
        fieldDisagreements()
            + [plan.contributor.position, plan.contributor.share].compactMap(contributorDisagreement)
            + excess()
    }

    private var kindIndex: KindIndex { statements[0].batch.kind(of: Statement.item) }

    private var kind: RecordKind { plan.vocabulary[kindIndex] }

    /// The work reported more than once by one subject.
    private func repetitions() -> [Finding] {
        var first: [ItemPlace: Place] = [:]
        return statements.compactMap { statement in
            let testimony = statement.testimony
            guard let before = first.updateValue(testimony.place, forKey: testimony.subject) else { return nil }
            first[testimony.subject] = before
            return Finding(
                code: "reported-twice", severity: .note,
                message: "This \(kind.name) is reported by the same subject at `\(before)` already.",
                hint: "By an identifier or a decision both reports are of one work.", place: testimony.place,
                person: testimony.reporter, value: statement.batch.text(Statement.item, kind.slot("id") ?? Slot(0)))
        }
    }

    private func fieldDisagreements() -> [Finding] {
        kind.fields.indices.compactMap { index in
            guard kind.fields[index].isShared else { return nil }
            let values = statements.map { value(Slot(index), of: Statement.item, in: $0.batch) }
            return disagreement(among: values, in: "`\(kind.fields[index].name)`")
        }
    }

    /// The first staff number to which reports give different values of a field of its contributor.
    private func contributorDisagreement(_ slot: Slot) -> Finding? {
        let field = plan.vocabulary[plan.contributor.kind].fields[slot.index].name
        var seen: Set<String> = []
        for number in statements.flatMap(\.numbers) where seen.insert(number).inserted {
            let values = statements.map { statement in
                statement.claims[number].flatMap { value(slot, of: $0, in: statement.batch) }
            }
            let finding = disagreement(among: values, in: "the `\(field)` of contributor `\(number)`")
            if let finding { return finding }
        }
        return nil
    }

    private func value(_ slot: Slot, of row: Row, in batch: Batch) -> StatedValue? {
        guard let bits = batch.bits(row, slot) else { return nil }
        let type = plan.vocabulary[batch.kind(of: row)].fields[slot.index].type
        return StatedValue(bits: bits, type: type, batch: batch)
    }

    /// A finding if two reports contradict each other. `values` are what each report states, if it does; all are
    /// held against the first of those that state it most precisely.
    private func disagreement(among values: [StatedValue?], in subject: String) -> Finding? {
        let precision = values.compactMap { $0?.precision }.max()
        guard let reference = values.firstIndex(where: { $0 != nil && $0?.precision == precision }),
            let standard = values[reference],
            let other = values.firstIndex(where: { $0?.contradicts(standard) ?? false }), let value = values[other]
        else { return nil }
        let isLater = other > reference
        let (here, there) = isLater ? (other, reference) : (reference, other)
        let (mine, yours) = isLater ? (value, standard) : (standard, value)
        let testimony = statements[here].testimony
        let (words, otherWords) = (mine.words(in: plan.vocabulary), yours.words(in: plan.vocabulary))
        return Finding(
            code: "reports-disagree", severity: .warning,
            message: "Reports of one \(kind.name) disagree in \(subject): `\(words)` here,"
                + " `\(otherWords)` at `\(statements[there].testimony.place)`.",
            hint: "Both reports are kept as they are; correct the one that is wrong.", place: testimony.place,
            person: testimony.reporter, value: words)
    }

    /// Shares that add up to more than the whole, each as its owner declares it, or else as the first who does.
    private func excess() -> [Finding] {
        var shares: [String: Exact] = [:]
        for statement in statements {
            for (number, part) in statement.claims {
                guard let bits = statement.batch.bits(part, plan.contributor.share) else { continue }
                if shares[number] == nil || number == statement.testimony.reporter {
                    shares[number] = PackedDecimal(bits: bits).exact
                }
            }
        }
        let sum = shares.values.reduce(0 as Exact) { $0 + $1 }
        guard sum > 1 else { return [] }
        let testimony = statements[0].testimony
        return [
            Finding(
                code: "shares-exceed-whole", severity: .warning,
                message: "The shares declared for one \(kind.name) in \(statements.count) reports add up to"
                    + " \(sum * 100) %.",
                hint: "Each share counts once, as its owner declares it.", place: testimony.place,
                person: testimony.reporter, value: "\(sum * 100) %", allowed: "at most 100 %")
        ]
    }
}
