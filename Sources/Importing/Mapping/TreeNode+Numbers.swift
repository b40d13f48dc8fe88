internal import CLibXML2

extension TreeNode {
    /// The number of an element or attribute in the order of the files, and of another node that of its element.
    ///
    /// Those of elements are what libxml2 compares by, so that it need not walk from one to the other: in a file of many
    /// thousands the time would grow with their square.
    var number: Int {
        if isElement { return unsafe -Int(bitPattern: pointer.pointee.content) }
        guard let element = parent, element.isElement else { return 0 }
        guard isAttribute else { return element.number }
        var number = element.number + 1
        var attribute = element.firstAttribute
        while let other = attribute, other != self { (number, attribute) = (number + 1, other.next) }
        return number
    }

    /// Gives an element its number.
    func setNumber(_ number: Int) { unsafe pointer.pointee.content = UnsafeMutablePointer(bitPattern: -number) }

    /// Numbers an element and all elements and attributes inside.
    ///
    /// - Returns: the number behind the last, and how many elements there are.
    func setNumbers(from first: Int) -> (next: Int, elements: Int) {
        setNumber(first)
        var (next, elements) = (first + 1, 1)
        var attribute = firstAttribute
        while let node = attribute { (next, attribute) = (next + 1, node.next) }
        var child = firstChild
        while let node = child {
            if node.isElement {
                let inner = node.setNumbers(from: next)
                (next, elements) = (inner.next, elements + inner.elements)
            }
            child = node.next
        }
        return (next, elements)
    }

    /// The element or attribute with a number, this one or inside it.
    func node(numbered wanted: Int) -> TreeNode? {
        if number == wanted { return self }
        var (attribute, place) = (firstAttribute, number + 1)
        while let node = attribute {
            if place == wanted { return node }
            (attribute, place) = (node.next, place + 1)
        }
        // It is inside the last of the children that do not stand behind it.
        var (child, inner) = (firstChild, TreeNode?.none)
        while let node = child {
            if node.isElement {
                if node.number > wanted { break }
                inner = node
            }
            child = node.next
        }
        return inner?.node(numbered: wanted)
    }
}
