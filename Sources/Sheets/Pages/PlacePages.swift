import Scoring

/// The pages of all institutions and units of a run: path, content, and the number that the page is about. `people`
/// gives the rows of the people whose home is a unit.
public func placePages(
    _ places: RunPlaces, _ run: RunDescription, _ names: PlaceNames, _ tallies: TrackTallies,
    people: (_ institution: String, _ unit: String) -> [UInt8],
    write: (_ path: String, _ content: [UInt8], _ number: String) throws -> Void
) rethrows {
    let page = PlacePage(PageFrame(places.rubric, run), names)
    for place in places.figures {
        let name = place.name
        let content = PlacePage.Content(
            figures: place, units: name.unit == nil ? places.units(of: name.institution) : [],
            tracks: tallies.of(name), people: name.unit.map { people(name.institution, $0) } ?? [])
        try write(
            PlacePage.path(name), page.page(content),
            [name.institution, name.unit].compactMap { $0 }.joined(separator: "+"))
    }
}
