public import Diagnostics
public import Records

/// What a mapping has read from one file.
public struct MappedFile: Sendable {
    /// The records: places and subjects, each with what is inside it.
    public var batch: Batch
    /// What was found on the way, in the order of the file.
    public var findings: [Finding]
    /// What no rule has read, as `ELEMENT` or `ELEMENT/@ATTRIBUTE`, and how often it holds a value.
    public var unread: [String: Int] = [:]
    /// How many subjects were left out because they are not sound.
    public var unsound = 0
}
