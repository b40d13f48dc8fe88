/// How shapes look, as attributes of SVG. All of them have contrast enough on white, and on each other where they
/// touch, also when printed in grey.
enum Look {
    static let text: StaticString = "fill=\"#1b2733\""
    static let soft: StaticString = "fill=\"#4d5b68\""
    static let strong: StaticString = "fill=\"#1b2733\" font-weight=\"700\""
    static let light: StaticString = "fill=\"#ffffff\" font-weight=\"700\""
    static let thin: StaticString = "stroke=\"#aab4be\" stroke-width=\"1\""
    static let axis: StaticString = "stroke=\"#4d5b68\" stroke-width=\"1\""
    static let limit: StaticString = "stroke=\"#1b2733\" stroke-width=\"1\" stroke-dasharray=\"3 2\""
    static let paper: StaticString = "fill=\"#ffffff\""
    static let ground: StaticString = "fill=\"#e6ebef\""
    static let main: StaticString = "fill=\"#0f5c6e\""
    static let quiet: StaticString = "fill=\"#9fb8c2\""
    static let dot: StaticString = "fill=\"#9fb8c2\" stroke=\"#4d5b68\" stroke-width=\"1\""
    static let minus: StaticString = "fill=\"#ffffff\" stroke=\"#a33a1f\" stroke-width=\"2\""
    static let frame: StaticString = "fill=\"none\" stroke=\"#1b2733\" stroke-width=\"1.5\""
    static let strongLine: StaticString = "stroke=\"#0f5c6e\" stroke-width=\"3\" stroke-linecap=\"round\""
    static let quietLine: StaticString = "stroke=\"#8a9aa6\" stroke-width=\"1\""

    /// Fills of parts that stand side by side, dark and light in turn, so that neighbours differ in grey too; after
    /// the last one the first comes again, which is why parts also bear numbers.
    static func part(_ index: Int) -> (fill: StaticString, text: StaticString) {
        let tones: [StaticString] = [
            "fill=\"#0f5c6e\"", "fill=\"#f0c661\"", "fill=\"#5b3a78\"", "fill=\"#9fd0dc\"", "fill=\"#963a1e\"",
            "fill=\"#cfdc9b\"", "fill=\"#33475b\"", "fill=\"#f2b8a0\"",
        ]
        return (tones[index % tones.count], index.isMultiple(of: 2) ? light : strong)
    }
}
