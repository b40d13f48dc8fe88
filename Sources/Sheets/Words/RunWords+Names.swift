import Runs

extension RunWords {
    func aspect(_ aspect: InputChange.Aspect) -> String { self.aspects[aspect.rawValue] ?? aspect.rawValue }
    func kind(_ kind: SubjectChange.Kind) -> String { self.kinds[kind.rawValue] ?? kind.rawValue }
    func cause(_ cause: SubjectChange.Cause) -> String { self.causes[cause.rawValue] ?? cause.rawValue }
    func result(_ name: String) -> String { self.results[name] ?? name }
    func quota(_ name: String) -> String { self.quotas[name] ?? name }
    func column(_ column: PublicityColumn) -> String { self.columns[column.rawValue] ?? column.rawValue }
}
