import Numbers
import Records

/// What the terms of conditions are: constants, what values they take, when they are missing.
extension Abstraction {
    func code(_ node: Int32) -> Int32? {
        if case .code(let value) = pool.nodes[Int(node)] { value } else { nil }
    }

    func text(_ node: Int32) -> String? {
        if case .text(let place) = pool.nodes[Int(node)] { pool.texts[Int(place)] } else { nil }
    }

    func date(_ node: Int32) -> PartialDate? {
        switch pool.nodes[Int(node)] {
        case .date(let bits): PartialDate(bits: bits)
        case .firstDay(let a), .periodStart(let a): days(a).map { PartialDate($0.first) }
        case .lastDay(let a), .periodEnd(let a): days(a).map { PartialDate($0.last) }
        default: nil
        }
    }

    /// The days of a constant date or period.
    private func days(_ node: Int32) -> Period? {
        date(node).map { Period($0) } ?? period(node)
    }

    /// A period that does not depend on records. The run's is the rubric's.
    func period(_ node: Int32) -> Period? {
        switch pool.nodes[Int(node)] {
        case .period(let first, let last): return Period(firstNumber: first, lastNumber: last)
        case .runPeriod: return rubric.period
        case .yearPeriod(let year):
            guard let year = constant(year)?.small, year.denominator == 1, 1...9999 ~= year.numerator
            else { return nil }
            return .year(Int(year.numerator))
        case .yearsUntil(let years, let date):
            guard let years = constant(years)?.small, years.denominator == 1, 1...9999 ~= years.numerator,
                let last = self.date(date)?.last
            else { return nil }
            return Period(first: last.adding(years: -Int(years.numerator)).advanced(by: 1), last: last)
        default: return nil
        }
    }

    func codeDomain(_ node: Int32) -> ProofVariable.Domain {
        let name = rubric.enumeration(of: node) ?? ""
        return .code(enumeration: name, count: rubric.vocabulary.enumeration(name)?.values.count ?? 64)
    }

    /// The numbers that a term may be.
    func numberDomain(_ node: Int32) -> ProofVariable.Domain {
        switch pool.nodes[Int(node)] {
        case .field(let place): numberDomain(pool.fields[Int(place)].type)
        case .met(_, let count): .number(from: 0, to: Exact(Int(count)), isWhole: true)
        case .contributorCount, .members: .number(from: 1, to: nil, isWhole: true)
        case .call(.floor, _, _), .call(.ceiling, _, _): .number(from: nil, to: nil, isWhole: true)
        case .uniqueWorks: .number(from: 0, to: nil, isWhole: true)
        case .aggregate(let place): numberDomain(pool.aggregates[Int(place)])
        default: .number(from: nil, to: nil, isWhole: false)
        }
    }

    private func numberDomain(_ type: FieldType) -> ProofVariable.Domain {
        switch type {
        case .integer: .number(from: 0, to: nil, isWhole: true)
        case .share: .number(from: 0, to: 1, isWhole: false)
        case .money: .number(from: 0, to: nil, isWhole: false)
        default: .number(from: nil, to: nil, isWhole: false)
        }
    }

    private func numberDomain(_ aggregate: Aggregate) -> ProofVariable.Domain {
        switch aggregate.operation {
        case .count, .days, .hIndex: return .number(from: 0, to: nil, isWhole: true)
        case .shareBelow: return .number(from: 0, to: 1, isWhole: false)
        case .min, .max, .latest: return numberDomain(aggregate.value)
        case .sum, .mean, .median, .trimmedMean, .bestDays:
            guard case .number(let lower?, _, _) = numberDomain(aggregate.value), lower >= 0 else { break }
            return .number(from: 0, to: nil, isWhole: false)
        case .exists, .all: break
        }
        return .number(from: nil, to: nil, isWhole: false)
    }

    /// Whether a term that is not made of others has a value.
    func presence(of node: Int32) -> ProofVariable.Presence {
        switch pool.nodes[Int(node)] {
        case .field(let place): presence(of: pool.fields[Int(place)])
        case .measure(let measure): rubric.measures[measure.index].isOptional ? .sometimes : .always
        case .aggregate(let place): presence(of: pool.aggregates[Int(place)])
        case .parameter, .uniqueWorks, .worth, .met, .members: .always
        default: .sometimes
        }
    }

    private func presence(of field: FieldReference) -> ProofVariable.Presence {
        let holder =
            switch field.scope {
            case .item: kind
            case .subject: rubric.subject
            case .attribute, .own, .part: nil as KindIndex?
            }
        guard let holder else { return .sometimes }
        guard let slot = field.slot(in: holder) else { return .never }
        // An amount in another currency than the rubric's is missing.
        if field.type == .money { return .sometimes }
        return rubric.vocabulary[holder].fields[Int(slot.rawValue)].isRequired ? .always : .sometimes
    }

    private func presence(of aggregate: Aggregate) -> ProofVariable.Presence {
        switch aggregate.operation {
        case .exists, .all, .count, .hIndex: aggregate.minimumCount > 0 ? .sometimes : .always
        default: .sometimes
        }
    }
}
