#if canImport(Glibc)
    internal import Glibc
#else
    internal import Musl
#endif

/// Whether two texts have the same bytes.
public func equal(_ a: Span<UInt8>, _ b: Span<UInt8>) -> Bool {
    guard a.count == b.count else { return false }
    let (first, second) = unsafe (a.bytes, b.bytes)
    let count = a.count
    guard count >= 8 else { return shortWord(first) == shortWord(second) }
    var place = 0
    while place + 8 <= count {
        if word(first, place) != word(second, place) { return false }
        place += 8
    }
    // The last eight bytes, some of them for the second time.
    return word(first, count - 8) == word(second, count - 8)
}

/// Eight bytes from a place on.
@inline(__always)
func word(_ bytes: RawSpan, _ place: Int) -> UInt64 {
    unsafe UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self))
}

/// Fewer than eight bytes, then zeros.
@inline(__always)
func shortWord(_ bytes: RawSpan) -> UInt64 {
    let count = bytes.byteCount
    if count >= 4 {
        // The two halves overlap where there are fewer than eight bytes, and agree there.
        return half(bytes, 0) | half(bytes, count - 4) << UInt64(8 * (count - 4))
    }
    var word: UInt64 = 0
    for i in 0..<count { word |= UInt64(unsafe bytes.unsafeLoad(fromByteOffset: i, as: UInt8.self)) << UInt64(8 * i) }
    return word
}

@inline(__always)
private func half(_ bytes: RawSpan, _ place: Int) -> UInt64 {
    unsafe UInt64(UInt32(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt32.self)))
}

/// Whether a text stands before another, byte by byte.
public func precedes(_ a: Span<UInt8>, _ b: Span<UInt8>) -> Bool {
    let shared = min(a.count, b.count)
    let order = shared == 0 ? 0 : compare(a, b, shared)
    return order == 0 ? a.count < b.count : order < 0
}

/// Whether a text stands before another as people number things: `paper-2` before `paper-10`. Runs of digits count
/// as numbers; texts that differ in nothing else are ordered byte by byte.
public func precedesInNumbering(_ a: Span<UInt8>, _ b: Span<UInt8>) -> Bool {
    var (i, j) = (0, 0)
    while i < a.count, j < b.count {
        let (x, y) = (digits(a, from: i), digits(b, from: j))
        guard x > i, y > j else {
            if a[i] != b[j] { return a[i] < b[j] }
            (i, j) = (i + 1, j + 1)
            continue
        }
        let (left, right) = (number(a, i..<x), number(b, j..<y))
        if left.count != right.count { return left.count < right.count }
        for offset in 0..<left.count where a[left.lowerBound + offset] != b[right.lowerBound + offset] {
            return a[left.lowerBound + offset] < b[right.lowerBound + offset]
        }
        (i, j) = (x, y)
    }
    let rest = (a.count - i, b.count - j)
    return rest == (0, 0) ? precedes(a, b) : rest.0 == 0
}

/// The end of the run of digits that begins at a place.
private func digits(_ text: Span<UInt8>, from start: Int) -> Int {
    var end = start
    while end < text.count, 0x30...0x39 ~= text[end] { end += 1 }
    return end
}

/// A run of digits without its leading zeros.
private func number(_ text: Span<UInt8>, _ run: Range<Int>) -> Range<Int> {
    var start = run.lowerBound
    while start < run.upperBound - 1, text[start] == 0x30 { start += 1 }
    return start..<run.upperBound
}

private func compare(_ a: Span<UInt8>, _ b: Span<UInt8>, _ count: Int) -> Int32 {
    unsafe a.withUnsafeBytes { a in
        unsafe b.withUnsafeBytes { b in
            guard let a = a.baseAddress, let b = b.baseAddress else { return 0 }
            return unsafe memcmp(a, b, count)
        }
    }
}

/// A 64-bit hash of bytes, the same on every machine and in every run: eight bytes at a time, each step a
/// multiplication and a shift.
public func hash(of text: Span<UInt8>, seed: UInt64 = 0xcbf2_9ce4_8422_2325) -> UInt64 {
    let bytes = unsafe text.bytes
    var h = seed ^ UInt64(text.count)
    var place = 0
    while place + 8 <= text.count {
        h = mixed(h ^ word(bytes, place))
        place += 8
    }
    // The last eight bytes, some of them for the second time, in one step.
    h = mixed(h ^ (text.count >= 8 ? word(bytes, text.count - 8) : shortWord(bytes)))
    return h ^ h >> 29
}

private func mixed(_ h: UInt64) -> UInt64 {
    let product = h &* 0x9e37_79b9_7f4a_7c15
    return product ^ product >> 32
}
