/// The name of a page: the number of a person or a place, with what could leave the folder or mean
/// something in an address written as `~` and two digits. Different numbers give different names.
public func pageName(_ number: String) -> String { safeName(number) + ".html" }

/// A number that can stand in a file name and in an address.
func safeName(_ number: String) -> String {
    var name: [UInt8] = []
    for byte in number.utf8 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            name.append(byte)
        case UInt8(ascii: ".") where !name.isEmpty: name.append(byte)
        default: name += "~".utf8 + hexadecimal(byte)
        }
    }
    guard name.count > longestName else { return String(decoding: name, as: UTF8.self) }
    // No file system takes longer names; the hash tells those apart that begin alike.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in name { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return String(decoding: name.prefix(longestName), as: UTF8.self) + "~~" + String(hash, radix: 16)
}

private let longestName = 100

private func hexadecimal(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
}
