import Diagnostics
public import Records

/// The vocabulary as JSON.
public func fieldReferenceJSON(_ vocabulary: Vocabulary) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
        json.array("kinds") { json in for kind in vocabulary.kinds { json.object { $0.write(kind) } } }
        json.array("enumerations") { json in
            for enumeration in vocabulary.enumerations {
                json.object { json in
                    json.member("name", enumeration.name)
                    json.array("values") { json in
                        for value in enumeration.values {
                            json.object { json in
                                json.member("name", value.name)
                                json.write(value.labels)
                            }
                        }
                    }
                }
            }
        }
    }
    json.endLine()
    return json.take()
}

extension JSONWriter {
    fileprivate mutating func write(_ kind: RecordKind) {
        member("name", kind.name)
        member("role", "\(kind.role)")
        member("namespace", kind.namespace)
        write(kind.labels)
        array("fields") { json in
            for field in kind.fields {
                json.object { json in
                    json.member("name", field.name)
                    json.member("type", field.type.name)
                    json.member("required", field.isRequired)
                    json.member("shared", field.isShared)
                    json.member("unit", field.unit)
                    json.member("note", field.note)
                    json.write(field.labels)
                }
            }
        }
        array("children") { json in for child in kind.children { json.string(child) } }
    }

    fileprivate mutating func write(_ labels: Labels) {
        object("label") { json in
            for language in Language.allCases { json.member(language.rawValue, labels[language]) }
        }
    }
}
