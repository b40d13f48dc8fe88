internal import CLibXML2

/// Counts what no rule has read, by name.
///
/// An attribute with a value is counted as `ELEMENT/@ATTRIBUTE`, an element with a text of its own as `ELEMENT`, or as
/// `ELEMENT[@ATTRIBUTE='CODE']` where the mapping tells such elements apart by that. What holds no value is not counted:
/// nothing is lost with it.
struct UnreadNames {
    private let ignored: IgnoredNames
    private var counts: [Key: Int] = [:]
    /// What tells elements from others, a thousand at most: the others are counted by name.
    private var codes: Set<String> = []
    /// The addresses of the names of elements that are left out with all that is inside them.
    private var left: [Key: Bool] = [:]

    /// Names are counted by their address in the dictionary of the tree, and spelled only once.
    @safe private struct Key: Hashable {
        private let element: UnsafePointer<xmlChar>?
        private let attribute: UnsafePointer<xmlChar>?
        /// What tells the element from others of its name.
        let code: String

        init(element: TreeNode, attribute: TreeNode? = nil, code: String = "") {
            self.code = code
            unsafe self.element = unsafe element.nameIdentity
            unsafe self.attribute = unsafe attribute?.nameIdentity
        }

        static func == (left: Key, right: Key) -> Bool {
            unsafe left.element == right.element && left.attribute == right.attribute && left.code == right.code
        }

        func hash(into hasher: inout Hasher) {
            unsafe hasher.combine(UInt(bitPattern: element) &* 31 &+ UInt(bitPattern: attribute))
            if !code.isEmpty { hasher.combine(code) }
        }

        var elementName: String { unsafe element.map { unsafe String(cString: $0) } ?? "" }
        var attributeName: String? { unsafe attribute.map { unsafe String(cString: $0) } }
    }

    /// The names with their counts.
    static func count(below root: TreeNode, ignoring ignored: IgnoredNames) -> [String: Int] {
        var names = UnreadNames(ignoring: ignored)
        names.count(root)
        return names.spelled
    }

    init(ignoring ignored: IgnoredNames) { self.ignored = ignored }

    /// Counts an element of a tree and all that is inside. All trees must have one dictionary.
    ///
    /// - Returns: the elements that are left out with all that is inside.
    @discardableResult
    mutating func count(_ element: TreeNode) -> [TreeNode] {
        if isIgnored(element) { return [element] }
        var left: [TreeNode] = []
        if !element.isRead { add(1, for: element) }
        var attribute = element.firstAttribute
        while let node = attribute {
            if !node.isRead { add(1, for: node) }
            attribute = node.next
        }
        var child = element.firstChild
        while let node = child {
            if node.isElement { left += count(node) }
            child = node.next
        }
        return left
    }

    /// Takes back that an element or attribute was counted.
    mutating func takeBack(_ node: TreeNode) { add(-1, for: node) }

    private mutating func add(_ count: Int, for node: TreeNode) {
        guard node.hasText else { return }
        let key =
            node.isElement
            ? Key(element: node, code: code(of: node)) : Key(element: node.parent ?? node, attribute: node)
        counts[key, default: 0] += count
    }

    /// What tells an element from others of its name, as a condition of a path; empty if nothing does.
    private mutating func code(of element: TreeNode) -> String {
        if ignored.codes.isEmpty { return "" }
        var attribute = element.firstAttribute
        while let node = attribute, !ignored.codes.contains(node.name) { attribute = node.next }
        guard let attribute else { return "" }
        var value: [UInt8] = []
        attribute.appendText(to: &value)
        let code = "[@\(attribute.name)='\(shortened(String(decoding: value, as: UTF8.self)))']"
        if codes.count < 1000 { codes.insert(code) }
        return codes.contains(code) ? code : ""
    }

    private mutating func isIgnored(_ element: TreeNode) -> Bool {
        if ignored.elements.isEmpty { return false }
        let key = Key(element: element)
        if let known = left[key] { return known }
        let isIgnored = ignored.elements.contains(element.name)
        left[key] = isIgnored
        return isIgnored
    }

    /// The names with their counts, as long as the dictionary is there.
    var spelled: [String: Int] {
        var names: [String: Int] = [:]
        for (key, count) in counts where count > 0 {
            let element = key.elementName + key.code
            guard let attribute = key.attributeName else {
                if ignored.codedElements.contains(element) { continue }
                names[element, default: 0] += count
                continue
            }
            let name = "\(element)/@\(attribute)"
            if ignored.attributes.contains(attribute) || ignored.attributesOfElements.contains(name) { continue }
            names[name, default: 0] += count
        }
        return names
    }
}
