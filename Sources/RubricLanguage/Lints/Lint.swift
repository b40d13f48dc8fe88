public import Diagnostics

/// What is questionable about a checked rubric, in the order of its text.
///
/// Tables and tracks are proved, over all of their variables at once, to leave no gap and not
/// to overlap. Whether points for filing, forbidden inputs, criteria without a ceiling, work without
/// the judgement of peers and single indicators are errors, warnings or nothing says the rubric's policy.
public func lint(_ rubric: Rubric, places: RubricPlaces) -> [Finding] {
    var linter = Linter(rubric, places: places)
    for place in rubric.criteria.indices { linter.lintCriterion(place) }
    linter.lintTracks()
    linter.lintKinds()
    linter.lintTieBreaks()
    for rule in rubric.policy.rules { linter.lint(rule) }
    return (linter.findings + rubric.findingsOfValidity()).inOrder()
}
