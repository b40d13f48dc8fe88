import Numbers
import Testing

@testable import Sheets

@Suite struct `A chart` {
    private let limits = [
        Limit(label: "Pass", value: 60, shown: "60"), Limit(label: "<Excellent>", value: 85, shown: "85"),
    ]

    /// One of each kind.
    private func charts() throws -> [any Chart] {
        let bins = try #require(Bins([3, 17, 60, 61, 62, 88, 100].map { Exact($0 as Int) }))
        return [
            StackedBar(
                caption: "Parts",
                parts: [
                    .init(label: "Works & more", value: 30, shown: "30.0"),
                    .init(label: "专利", value: 40, shown: "40.0"),
                ], total: Limit(label: "Total", value: 70, shown: "70.0"), end: 100, limits: limits),
            Histogram(caption: "Totals", bins: bins, own: limits[0], limits: limits, unit: "People"),
            GroupedBars(
                caption: "Tracks", series: ["Basic", "Applied"],
                groups: [.init(label: "Papers", values: [12, nil], shown: ["12.0", "—"])]),
            BarsWithLimits(
                caption: "Grades",
                bars: [
                    .init(label: "Good", value: 9, shown: "9; seats 10", limit: 10),
                    .init(label: "Fair", value: 0, shown: "0", limit: nil),
                ]),
            Waterfall(
                caption: "Steps",
                steps: [
                    .init(label: "Works", amount: 80, shown: "80"),
                    .init(label: "Deduction", amount: -100, shown: "-100"),
                    .init(label: "Total", amount: -20, shown: "-20", isSum: true),
                ]),
            SlopeChart(
                caption: "Ranks", before: "Old", after: "New",
                lines: [
                    .init(label: "A", before: 1, after: 2, shownBefore: "1", shownAfter: "2"),
                    .init(label: "B", before: 2, after: 1, shownBefore: "2", shownAfter: "1", isStrong: true),
                ], isUpsideDown: true),
            IntervalStrip(
                caption: "Weights",
                rows: [.init(label: "Works", value: 70, interval: 60...80, shown: "70 %")], limits: limits),
        ]
    }

    private func svg(_ chart: some Chart) -> String {
        var html = HTMLWriter()
        html.figure(chart, id: "c")
        return String(decoding: html.bytes, as: UTF8.self)
    }

    @Test func `says all of its numbers in words`() throws {
        for chart in try charts() {
            let text = svg(chart)
            #expect(text.contains("role=\"img\"") && text.contains("aria-labelledby=\"ct\""))
            #expect(text.contains("<title id=\"ct\">\(chart.caption)</title>"))
            #expect(!chart.alternative.isEmpty && text.contains("<desc id=\"cd\">"))
        }
        #expect(
            svg(try charts()[0]).contains("Works &amp; more 30.0; 专利 40.0; Total 70.0; Pass 60; &lt;Excellent&gt; 85"))
    }

    @Test func `has the same bytes again, and only whole places, inside of its frame`() throws {
        for chart in try charts() {
            let text = svg(chart)
            #expect(text == svg(chart))
            let drawing = chart.draw()
            for (name, value) in attributes(of: text) where ["x", "x1", "x2", "cx"].contains(name) {
                #expect((0...drawing.width).contains(try #require(Int(value))), "\(chart.caption): \(name)=\(value)")
            }
            for (name, value) in attributes(of: text) where ["y", "y1", "y2", "cy"].contains(name) {
                #expect((0...drawing.height).contains(try #require(Int(value))), "\(chart.caption): \(name)=\(value)")
            }
        }
    }

    /// Names and values of all attributes.
    private func attributes(of text: String) -> [(String, String)] {
        text.split(separator: " ").compactMap { part in
            let pair = part.split(separator: "=", maxSplits: 1)
            guard pair.count == 2, pair[1].hasPrefix("\"") else { return nil }
            return (String(pair[0]), String(pair[1].dropFirst().prefix { $0 != "\"" }))
        }
    }

    @Test func `draws parts that fill its bar without a gap or an overlap`() {
        var random = SplitMix64(seed: 11)
        for _ in 0..<200 {
            let values = (0..<Int.random(in: 1...9, using: &random)).map { _ in
                Exact(Int.random(in: 0...9000, using: &random)) / 7
            }
            let scale = Scale(0...max(1, values.reduce(0, +)), over: 0...479)
            let ends = values.indices.map { scale.place(values[...$0].reduce(0, +)) }
            #expect(ends == ends.sorted())
            #expect(values.allSatisfy(\.isZero) || ends.last == 479)
        }
    }
}

@Suite struct `The labels of a slope chart` {
    @Test func `stand clear of each other, near to their points and in their order`() {
        var random = SplitMix64(seed: 5)
        for count in 1...40 {
            let points = (0..<count).map { _ in Int.random(in: 60...(60 + 12 * count), using: &random) }
            let others = (0..<count).map { _ in Int.random(in: 60...600, using: &random) }
            let labels = SlopeChart.apart(points, by: others)
            for (one, other) in zip(labels.sorted(), labels.sorted().dropFirst()) {
                #expect(other - one >= SlopeChart.step)
            }
            for first in points.indices {
                for second in points.indices where (points[first], others[first]) < (points[second], others[second]) {
                    #expect(labels[first] < labels[second])
                }
            }
            #expect(labels.allSatisfy { $0 >= SlopeChart.top })
        }
    }

    @Test func `stay at points that are far enough apart, and spread around one that several share`() {
        #expect(SlopeChart.apart([100, 140, 120], by: [0, 0, 0]) == [100, 140, 120])
        #expect(SlopeChart.apart([100, 100, 100, 300], by: [3, 1, 2, 0]) == [114, 86, 100, 300])
    }
}

@Suite struct `Numbers counted in bins` {
    @Test func `hold each number once, between their edges, and are few`() throws {
        var random = SplitMix64(seed: 3)
        for count in 1...60 {
            let values = (0..<count).map { _ in Exact(Int.random(in: -500...5000, using: &random)) / 3 }
            let bins = try #require(Bins(values))
            #expect(bins.counts.reduce(0, +) == count)
            #expect(bins.counts.count <= 22)
            for value in values {
                let index = bins.index(of: value)
                #expect(bins.edge(index) <= value && value < bins.edge(index + 1))
            }
        }
        #expect(Bins([Exact]()) == nil)
    }

    @Test func `of people who could be told from each other are not shown`() {
        #expect(CohortBins.bins([1, 2, 3, 4]) == nil)
        #expect(CohortBins.bins([1, 2, 3, 4, 5])?.counts.reduce(0, +) == 5)
    }
}
