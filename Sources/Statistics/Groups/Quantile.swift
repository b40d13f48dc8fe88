public import Numbers

/// The value that a share of ascending values does not exceed, interpolated between neighbours; `nil` for no values.
///
/// Definition 7 of Hyndman and Fan 1996, Sample quantiles in statistical packages, which R and numpy use: the value at
/// the place (n - 1) p, counted from 0.
public func quantile(_ share: Exact, ofAscending values: [Exact]) -> Exact? {
    precondition(share.signum >= 0 && share <= 1, "a share lies between 0 and 1")
    guard let last = values.last else { return nil }
    let place = Exact(values.count - 1) * share
    let whole = place.floor()
    let index = Int(whole.small?.numerator ?? 0)
    guard index + 1 < values.count else { return last }
    return values[index] + (place - whole) * (values[index + 1] - values[index])
}
