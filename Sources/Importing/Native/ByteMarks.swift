/// The highest bit of each of eight bytes.
let highBits: UInt64 = 0x8080_8080_8080_8080

/// A byte eight times.
@inline(__always)
func eight(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

/// Marks the first of eight bytes that is equal to one, by its highest bit. Marks above it, and other bits, mean nothing.
@inline(__always)
func marks(of byte: UInt8, in word: UInt64) -> UInt64 {
    let difference = word ^ eight(byte)
    return (difference &- eight(1)) & ~difference
}

/// Marks the first of eight bytes that is below one, likewise.
@inline(__always)
func marks(below byte: UInt8, in word: UInt64) -> UInt64 { (word &- eight(byte)) & ~word }
