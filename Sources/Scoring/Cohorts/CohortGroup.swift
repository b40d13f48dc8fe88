import Numbers

/// The values that the people of a group agree in. Texts are spelled out, because a symbol means something else in
/// another batch.
struct CohortGroup: Hashable, Sendable {
    enum Value: Hashable, Sendable {
        case text(String)
        case code(Int64)
        case number(Exact)
        case date(Int32)
    }

    var values: [Value] = []
}
