public import Diagnostics
public import Records

/// Reads an overlay: a CSV file in UTF-8 with a head line and one line for each person.
///
/// ```csv
/// person,title,track,institution,unit,fte,from
/// 100001,professor,basic,QU,QU-BIO,100 %,2023-09-01
/// ```
///
/// An empty cell says nothing. The findings name the line, the value and what is allowed; an overlay in which one
/// of them is an error should not be applied.
public func readOverlay(
    _ source: SourceText, for vocabulary: Vocabulary
) -> (overlay: Overlay, findings: [Finding]) {
    var reader = OverlayReader(source, vocabulary)
    reader.read()
    return (reader.overlay, reader.findings.inOrder())
}
