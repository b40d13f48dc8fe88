import Numbers

/// An item that an allocation may choose.
struct AllocationCandidate: Sendable {
    /// Its place among the items of its person.
    var place: Int
    /// What it is worth.
    var gain: Exact
    /// For each limit what it takes of it.
    var uses: [Exact]
    /// For each limit that is a share what it adds to the sum of which it is one.
    var sums: [Exact]
    /// What decides between equally good choices; what is missing stands behind everything.
    var ties: [Exact?]
}

/// A person who chooses.
struct AllocationMember: Sendable {
    var number: String
    /// For each limit what it allows, as far as this person knows.
    var bounds: [Exact]
    var candidates: [AllocationCandidate]
}
