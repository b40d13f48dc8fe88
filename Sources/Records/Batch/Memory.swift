/// Elements that are written millions of times, one by one: memory of a fixed size, so that nobody has to ask each time
/// who else has it, as with an array. Its one owner frees it.
@safe @usableFromInline
struct Memory<Element> {
    @usableFromInline let elements: UnsafeMutableBufferPointer<Element>

    /// The elements of other memory, which is freed, then equal ones.
    init(_ element: Element, count: Int, behind other: Memory? = nil) {
        unsafe elements = .allocate(capacity: count)
        unsafe elements.initialize(repeating: element)
        guard let other else { return }
        for place in unsafe other.elements.indices { self[place] = other[place] }
        other.free()
    }

    func free() {
        unsafe elements.deinitialize()
        unsafe elements.deallocate()
    }

    var count: Int { unsafe elements.count }

    @usableFromInline subscript(place: Int) -> Element {
        @inlinable @inline(__always) get {
            precondition(unsafe 0 <= place && place < elements.count, "a place in memory")
            return unsafe elements[place]
        }
        @inlinable @inline(__always) nonmutating set {
            precondition(unsafe 0 <= place && place < elements.count, "a place in memory")
            unsafe elements[place] = newValue
        }
    }
}
