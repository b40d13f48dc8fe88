/// The identity of a work in a run: reports that share an exact identifier share it.
public struct WorkIndex: Hashable, Comparable, Sendable {
    public var rawValue: UInt32
    @inlinable public init(_ index: Int) { rawValue = UInt32(truncatingIfNeeded: index) }
    @inlinable public var index: Int { Int(rawValue) }
    /// No work.
    @inlinable public static var none: WorkIndex { WorkIndex(Int(UInt32.max)) }
    public static func < (a: WorkIndex, b: WorkIndex) -> Bool { a.rawValue < b.rawValue }
}
