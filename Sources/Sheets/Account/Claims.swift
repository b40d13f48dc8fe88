/// All claims of a person and their sums.
public struct Claims: Sendable {
    public internal(set) var items: [Claim] = []
    public internal(set) var claimed = ""
    public internal(set) var awarded = ""
    public internal(set) var difference = ""
}
