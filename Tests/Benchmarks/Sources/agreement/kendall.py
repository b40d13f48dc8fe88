"""Correlates the same pairs with scipy: python3 kendall.py FOLDER TAU SPEARMAN"""

import sys
import time

try:
    import numpy as np
    from scipy.stats import kendalltau, spearmanr
except ImportError:
    print("scipy: not installed, nothing to compare with")
    sys.exit(0)

folder, tau, spearman = sys.argv[1], float(sys.argv[2]), float(sys.argv[3])
old, new = (np.fromfile(folder + "/" + name, dtype=np.int64) for name in ("old", "new"))
start = time.process_time()
scipy_tau = kendalltau(old, new).statistic
middle = time.process_time()
scipy_spearman = spearmanr(old, new).statistic
end = time.process_time()
print(f"scipy: the same: tau-b {middle - start:.3f} s, Spearman {end - middle:.3f} s", flush=True)
if abs(scipy_tau - tau) > 1e-9 or abs(scipy_spearman - spearman) > 1e-9:
    sys.exit(f"they differ: {scipy_tau} for {tau}, {scipy_spearman} for {spearman}")
