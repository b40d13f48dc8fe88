/// Where something stands in an input.
public struct Place: Hashable, Sendable {
    /// The file's name as the user gave it.
    public var file: String
    /// The line, counted from 1.
    public var line: Int?
    /// The column in characters, counted from 1.
    public var column: Int?
    /// The bytes of the file's text, when they are known; a caret needs them.
    public var bytes: Range<Int>?

    public init(file: String, line: Int? = nil, column: Int? = nil, bytes: Range<Int>? = nil) {
        self.file = file
        self.line = line
        self.column = column
        self.bytes = bytes
    }
}

extension Place: Comparable {
    /// The order of reading: file, line, column, bytes. What has no line precedes what has one.
    public static func < (left: Place, right: Place) -> Bool {
        if left.file != right.file { return left.file < right.file }
        return left.position < right.position
    }

    private var position: (Int, Int, Int, Int) {
        (line ?? 0, column ?? 0, bytes?.lowerBound ?? 0, bytes?.upperBound ?? 0)
    }
}

extension Place: CustomStringConvertible {
    /// `file:line:column`, as far as it is known.
    public var description: String {
        guard let line else { return file }
        guard let column else { return "\(file):\(line)" }
        return "\(file):\(line):\(column)"
    }
}
