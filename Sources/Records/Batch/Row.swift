/// The place of a record in its batch.
public struct Row: Hashable, Comparable, Sendable, BitwiseCopyable {
    public var rawValue: UInt32
    @inlinable public init(_ index: Int) { rawValue = UInt32(truncatingIfNeeded: index) }
    @inlinable public var index: Int { Int(rawValue) }
    @inlinable public static func < (a: Row, b: Row) -> Bool { a.rawValue < b.rawValue }
}

/// A text of a batch. Equal symbols of one batch are equal texts; equal texts have equal symbols where both were
/// interned: identifiers that were read together are, but for numbers of documents.
public struct Symbol: Hashable, Sendable {
    public var rawValue: UInt32
    @inlinable public init(_ index: Int) { rawValue = UInt32(truncatingIfNeeded: index) }
    @inlinable public init(bits: Int64) { rawValue = UInt32(truncatingIfNeeded: bits) }
    @inlinable public var index: Int { Int(rawValue) }
    @inlinable public var bits: Int64 { Int64(rawValue) }
}
