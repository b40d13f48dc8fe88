/// Where a row was read: provenance.
public struct Origin: Hashable, Sendable {
    /// The file, as a place in the run's list of files.
    public var file: Int
    /// Counted from 1.
    public var line: Int
    /// The byte of the file.
    public var offset: Int

    public init(file: Int, line: Int, offset: Int) {
        self.file = file
        self.line = line
        self.offset = offset
    }
}
