public import Diagnostics
public import Numbers
public import Records
import YAMLDocuments

/// The text of a rubric with the texts that it extends, read once.
///
/// Every choice of its amendments can be checked. The amended tree is checked as if it had been written out, and a
/// finding points to the file and line where the faulty words stand.
public struct RubricDocument: Sendable {
    let source: SourceText
    /// The file of the policy that it names, if that is none of those that ship.
    let policy: SourceText?
    /// The tree before amendments: the first rubric, under the heads of those that extend it.
    let tree: YAMLNode?
    /// What was found in reading.
    public let findings: [Finding]
    /// All amendments, in the order in which they are made.
    public let amendments: [Amendment]

    /// - Parameters:
    ///   - source: the rubric.
    ///   - bases: what it extends, then what that extends, and so on.
    ///   - policy: the file that its `policy` names, if it names one.
    public init(_ source: SourceText, extending bases: [SourceText] = [], policy: SourceText? = nil) {
        self.policy = policy
        let (joined, roots, findings) = readYAML(joining: [source] + bases)
        self.source = joined
        var layers = Layers(YAMLReader(joined, root: roots[0], findings: findings))
        tree = layers.read(roots)
        amendments = layers.amendments
        self.findings = layers.reader.findings
    }

    /// The text after `extends`; `nil` if a rubric stands by itself.
    public static func base(namedIn source: SourceText) -> String? {
        guard let name = readYAML(source).root?["extends"]?.text, !name.isEmpty else { return nil }
        return name
    }

    /// What a rubric says of its policy; `file` is there if that is the name of a file and not of one that ships.
    public static func policy(namedIn source: SourceText) -> (name: String, file: String?)? {
        guard let name = readYAML(source).root?["policy"]?.text else { return nil }
        return (name, name.hasSuffix(Policy.fileEnding) ? name : nil)
    }

    /// The rubric with a choice of its amendments.
    ///
    /// - Parameters:
    ///   - leftOut: the names of amendments that are not made. What requires one of them is not made either.
    ///   - period: the period of the run, which decides which amendments are in force; otherwise the rubric's own.
    public func check(
        without leftOut: Set<String> = [], for period: Period? = nil, vocabulary: Vocabulary
    ) -> (rubric: Rubric?, findings: [Finding]) {
        let choice = choice(without: leftOut, for: period)
        let (amended, faults) = amended(by: choice.made)
        let reader = YAMLReader(source, root: amended, findings: findings + choice.notes + faults)
        var (rubric, found) = checkRubric(reader, policy: policy, vocabulary: vocabulary)
        rubric?.amendments = choice.made
        rubric?.sources += choice.made.flatMap(\.sources)
        return (rubric, found)
    }

    /// The names of amendments that do not exist, as findings.
    public func unknown(_ names: some Sequence<String>, from origin: String) -> [Finding] {
        let known = amendments.map(\.name)
        return names.filter { !known.contains($0) }.map { name in
            Finding(
                code: "unknown-amendment", message: "The rubric has no amendment `\(name)`.",
                hint: suggestion(for: name, among: known), place: Place(file: origin), value: name,
                allowed: known.isEmpty ? nil : known.joined(separator: ", "))
        }
    }
}

extension RubricDocument {
    /// Which amendments are made, and notes about those that are not.
    func choice(without leftOut: Set<String> = [], for period: Period? = nil) -> (made: [Amendment], notes: [Finding]) {
        let end = (period ?? tree?["period"]?.text.flatMap { Period($0) })?.last
        var (made, notes): ([Amendment], [Finding]) = ([], [])
        for amendment in amendments where !leftOut.contains(amendment.name) {
            let unmet = amendment.requires.first { name in !made.contains { $0.name == name } }
            if let end, let effective = amendment.effective, end < effective {
                notes.append(amendment.note("amendment-not-yet", "is in force only from \(effective) on"))
            } else if let unmet {
                notes.append(amendment.note("amendment-unmet", "is not made without `\(unmet)`"))
            } else {
                made.append(amendment)
            }
        }
        return (made, notes)
    }

    /// The tree after some amendments.
    func amended(by amendments: [Amendment]) -> (tree: YAMLNode?, faults: [Finding]) {
        guard var tree else { return (nil, []) }
        var faults: [Finding] = []
        for amendment in amendments {
            for edit in amendment.edits {
                do {
                    tree = try edit.made(in: tree)
                } catch {
                    faults.append(Finding(error, of: edit, in: source))
                }
            }
        }
        return (tree, faults)
    }
}

extension Amendment {
    fileprivate func note(_ code: String, _ words: String) -> Finding {
        Finding(code: code, severity: .note, message: "The amendment `\(name)` \(words).", place: place)
    }
}

extension Amendment.Edit {
    /// The keys by whose text an item of a list is known.
    static let identities = ["tier", "name"]

    fileprivate func made(in tree: YAMLNode) throws(YAMLPathFault) -> YAMLNode {
        guard let value else { return try tree.removing(path, identifiedBy: Self.identities) }
        return try tree.setting(value, at: path, written: written, identifiedBy: Self.identities)
    }
}

extension Finding {
    fileprivate init(_ fault: YAMLPathFault, of edit: Amendment.Edit, in source: SourceText) {
        let (step, message, hint): (YAMLPath.Step, String, String?) =
            switch fault {
            case .nothing(let step, let known):
                (
                    step, "The rubric has nothing that is called `\(step.name)` here.",
                    suggestion(for: step.name, among: known)
                )
            case .noParts(let step): (step, "What stands before `\(step.name)` has no parts.", nil)
            }
        self.init(
            code: "amendment-path", message: message, hint: hint,
            place: source.place(at: edit.written.source(ofText: step.range)), value: step.name)
    }
}
