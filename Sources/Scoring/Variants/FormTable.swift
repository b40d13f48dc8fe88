import RubricLanguage

/// What something in a rubric is made of. Things of one form are the same, whatever rubrics they stand in.
struct Form: Hashable, Sendable, BitwiseCopyable {
    fileprivate(set) var number: Int32
}

/// Gives equal structures equal forms.
///
/// A structure is a node of an expression whose operands are forms, or a list of values and forms. Structures are
/// compared as they are and not by a digest, so that equal forms leave nothing to chance.
final class FormTable {
    private var nodes: [Node: Form] = [:]
    private var lists: [[AnyHashable]: Form] = [:]
    private var count: Int32 = 0

    /// The form of a node in which forms stand for operands.
    func form(ofNode node: Node) -> Form {
        if let known = nodes[node] { return known }
        let form = unlike()
        nodes[node] = form
        return form
    }

    /// The form of something that consists of parts. The first one is a word for what it is.
    func form(_ parts: AnyHashable...) -> Form {
        if let known = lists[parts] { return known }
        let form = unlike()
        lists[parts] = form
        return form
    }

    /// A form that nothing else has.
    func unlike() -> Form {
        defer { count += 1 }
        return Form(number: count)
    }
}
