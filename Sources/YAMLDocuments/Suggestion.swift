internal import Diagnostics

/// The hint that names what was probably meant.
func suggestion(for name: String, among allowed: [String]) -> String? {
    nearest(to: name, among: allowed).map { "Did you mean `\($0)`?" }
}
