/// Elements that are written millions of times, one by one: memory of its own, so that nobody has to ask each time who
/// else has it, as with an array. Its one owner frees it.
@safe @usableFromInline
package struct Memory<Element: BitwiseCopyable> {
    @usableFromInline var first: UnsafeMutablePointer<Element>
    @usableFromInline var capacity: Int
    @usableFromInline package internal(set) var count = 0

    /// - Parameter capacity: for how many elements there is room at first.
    package init(capacity: Int) {
        unsafe first = .allocate(capacity: capacity)
        self.capacity = capacity
    }

    package func free() { unsafe first.deallocate() }

    @usableFromInline package subscript(place: Int) -> Element {
        @inlinable @inline(__always) get {
            precondition(0 <= place && place < count, "a place in memory")
            return unsafe first[place]
        }
        @inlinable @inline(__always) nonmutating set {
            precondition(0 <= place && place < count, "a place in memory")
            unsafe first[place] = newValue
        }
    }

    @inlinable @inline(__always)
    package mutating func append(_ element: Element) {
        if count == capacity { makeRoom(for: 1) }
        unsafe first[count] = element
        count += 1
    }

    @inlinable @inline(__always)
    package mutating func append(_ elements: UnsafeBufferPointer<Element>) {
        if capacity - count < elements.count { makeRoom(for: elements.count) }
        guard let source = elements.baseAddress else { return }
        unsafe (first + count).update(from: source, count: elements.count)
        count += elements.count
    }

    /// Makes room for so many more elements, and for as many again as there are.
    @usableFromInline
    mutating func makeRoom(for more: Int) {
        let larger = Memory(capacity: max(2 * count, count + more))
        unsafe larger.first.update(from: first, count: count)
        free()
        unsafe first = larger.first
        capacity = larger.capacity
    }

    /// Forgets the elements from a place on; the room stays.
    package mutating func truncate(to place: Int) { count = min(count, place) }

    /// Hands all elements to the body.
    package func withUnsafeBuffer<Result>(_ body: (UnsafeBufferPointer<Element>) -> Result) -> Result {
        unsafe body(UnsafeBufferPointer(start: first, count: count))
    }

    /// Hands over the elements, and begins anew in the same room.
    package mutating func take() -> [Element] {
        defer { count = 0 }
        return unsafe withUnsafeBuffer { unsafe Array($0) }
    }
}
