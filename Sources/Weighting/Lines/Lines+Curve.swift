import Numbers

extension Lines {
    /// Somebody whose score draws level with the person's, and rises above it or falls below.
    private struct Crossing {
        let time: Meeting<Number>
        let rises: Bool
    }

    /// A person's rank at all times.
    func rankCurve(of person: Int) -> RankCurve {
        let (height, slope) = (heights[person], slopes[person])
        var crossings: [Crossing] = []
        var (above, level) = (0, 0)
        for other in heights.indices {
            let (distance, difference) = (heights[other] - height, slopes[other] - slope)
            if difference > .zero {
                let time = Meeting(distance: Number.zero - distance, slope: difference)
                crossings.append(Crossing(time: time, rises: true))
            } else if difference < .zero {
                crossings.append(
                    Crossing(time: Meeting(distance: distance, slope: Number.zero - difference), rises: false))
                above += 1
            } else if distance > .zero {
                above += 1
            } else if distance == .zero {
                level += 1
            }
        }
        crossings.sort { $0.time < $1.time }
        return curve(crossings, above: above, level: level)
    }

    private func curve(_ crossings: [Crossing], above first: Int, level: Int) -> RankCurve {
        var above = first
        var curve = RankCurve(steps: [], at: [], between: [.init(rank: above + 1, sharing: level)])
        var index = 0
        while index < crossings.count {
            let time = crossings[index].time
            var (rising, falling) = (0, 0)
            while index < crossings.count, crossings[index].time == time {
                if crossings[index].rises { rising += 1 } else { falling += 1 }
                index += 1
            }
            above -= falling
            curve.steps.append(point(time))
            curve.at.append(.init(rank: above + 1, sharing: level + rising + falling))
            above += rising
            curve.between.append(.init(rank: above + 1, sharing: level))
        }
        return curve
    }
}
