/// A rubric for papers and patents.
let works = """
    rubric: works
    version: 1.0.0
    policy: none
    period: 2023-01-01..2025-12-31
    rounding: {item: 1 half-up, criterion: 1 half-up, total: 1 half-up}
    parameters: {value: 10}
    credit:
      equal: {by: equal, conserves: true}
    criteria:
      papers:
        counts: paper
        where: published in period
        points: value
        credit: equal
      patents:
        counts: patent
        where: granted in period
        points: [{tier: invention, points: 20, when: form = invention}, {points: 0}]
    total: papers.points + patents.points
    grades: {of: total, bands: {good: 20.., fair: ..<20}}
    """

/// A rubric that amends the one for papers and patents.
func amended(_ more: String...) -> String {
    """
    rubric: amended
    version: 2.0.0
    extends: ../works
    amendments:
      dear: {title: {en: Dearer patents, zh: 专利加分}, set: {criteria/patents/points/invention/points: 30}}
      few: {title: One paper, set: {criteria/papers/select: {best: 1}}}
    \(more.map { "  " + $0 + "\n" }.joined())
    """
}

/// A staff file around some elements.
func staff(_ elements: String...) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <staff xmlns="urn:steelyard:staff:1" version="1">
      <institution id="U"><name>University</name><unit id="U-1"><name>Unit</name></unit></institution>
    \(elements.joined(separator: "\n"))
    </staff>
    """
}

/// A person of the university.
func person(_ id: String, _ items: String...) -> String {
    """
      <person id="\(id)"><name>Person \(id)</name>
        <appointment institution="U" unit="U-1"/>
        \(items.joined(separator: "\n    "))
      </person>
    """
}

/// A paper by the person and another one.
func paper(_ id: String, doi: String? = nil, published: String = "2024-05-01") -> String {
    let doi = doi.map { " doi=\"\($0)\"" } ?? ""
    return """
        <paper id="\(id)"\(doi) published="\(published)" contributors="2"><title>On \(id)</title>\
        <contributor self="true" position="1"/></paper>
        """
}

/// An invention of the person alone.
func patent(_ id: String) -> String {
    "<patent id=\"\(id)\" form=\"invention\" granted=\"2024-01-01\"><title>Device \(id)</title></patent>"
}
