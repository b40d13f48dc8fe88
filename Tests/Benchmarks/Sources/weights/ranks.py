"""Ranks people under many weights with numpy, as a researcher would: python3 ranks.py FOLDER PEOPLE DRAWS"""

import resource
import sys
import time

try:
    import numpy as np
except ImportError:
    print("numpy: not installed, nothing to compare with")
    sys.exit(0)

folder, people, draws = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
counts = np.fromfile(folder + "/counts", dtype=np.int64).reshape(12, people)
weights = np.fromfile(folder + "/weights", dtype=np.int64).reshape(draws, 12)


def ranks_of(scores):
    """Ranks from the highest score down, equal scores alike."""
    order = np.argsort(-scores)
    ordered = scores[order]
    begins = np.empty(people, dtype=bool)
    begins[0] = True
    np.not_equal(ordered[1:], ordered[:-1], out=begins[1:])
    first = np.flatnonzero(begins) + 1
    ranks = np.empty(people, dtype=np.uint32)
    ranks[order] = first[np.cumsum(begins) - 1]
    return ranks


def levels(values, vectors):
    matrix = np.ascontiguousarray(values.T)
    ranks = np.empty((draws, people), dtype=np.uint32)
    for draw in range(draws):
        ranks[draw] = ranks_of(matrix @ vectors[draw])
    return ranks, np.percentile(ranks, [5, 50, 95], axis=0)


start = time.perf_counter()
ranks, found = levels(counts.astype(np.float64), weights / 1e6)
elapsed = time.perf_counter() - start
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
print(f"numpy {np.__version__}: the same {elapsed:.3f} s, peak {peak} MB")

wrong = sum(int((ranks_of(counts.T @ weights[draw]) != ranks[draw]).sum()) for draw in range(min(draws, 20)))
print(f"numpy: {100 * wrong / people / min(draws, 20):.1f} % of its ranks are wrong, as whole numbers show")

exact = np.fromfile(folder + "/levels", dtype=np.int64).reshape(3, people) / 100
ours = np.empty((draws, people), dtype=np.uint32)
for draw in range(draws):
    ours[draw] = ranks_of(counts.T @ weights[draw])
if not np.allclose(np.percentile(ours, [5, 50, 95], axis=0), exact, atol=1e-6):
    sys.exit("the intervals differ from those of numpy in whole numbers")
print("the intervals equal those of numpy in whole numbers")
