"""Cold start: time and memory of `import namenorm` and of the first call of each verb, beside `import rapidfuzz`.

    python -m benchmarks.startup [RUNS]

Each figure is the median over fresh processes; the registry file is compiled beforehand, as in an installed wheel.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys

_PROBE = """
import json, resource, sys, time
start = time.perf_counter()
{code}
took = time.perf_counter() - start
print(json.dumps([took, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != 'darwin' else 1 << 20)]))
"""
CASES = {
    "python alone": "pass",
    "import rapidfuzz": "import rapidfuzz.fuzz",
    "import namenorm": "import namenorm",
    "first resolve": "import namenorm; assert namenorm.resolve('Kiew')",
    "first resolve, other spelling": "import namenorm; namenorm.resolve('Wladymyr Selenskii')",
    "first compare": "import namenorm; namenorm.compare('Umjerow', 'Umerov')",
    "first find": "import namenorm; assert namenorm.find('Selenskyj in Kiew')",
    "first transcribe": "import namenorm; assert namenorm.transcribe('Умєров', 'uk', 'de')",
}


def measure(code: str, runs: int) -> tuple[float, float]:
    """Return median seconds and megabytes over fresh processes."""
    results = []
    for _ in range(runs):
        done = subprocess.run(
            [sys.executable, "-c", _PROBE.format(code=code)], check=True, capture_output=True, text=True
        )
        results.append(json.loads(done.stdout))
    return statistics.median(r[0] for r in results), statistics.median(r[1] for r in results)


def main() -> None:
    """Print the table."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    measure(CASES["first find"], 1)
    peer, peer_memory = measure(CASES["import rapidfuzz"], runs)
    print(f"{'':32}{'ms':>8}{'x rapidfuzz':>13}{'MB':>8}{'x rapidfuzz':>13}   (median of {runs} fresh processes)")
    for label, code in CASES.items():
        seconds, memory = measure(code, runs)
        print(f"{label:32}{1000 * seconds:8.0f}{seconds / peer:13.1f}{memory:8.0f}{memory / peer_memory:13.1f}")


if __name__ == "__main__":
    main()
