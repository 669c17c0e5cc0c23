"""The reference work as a careful NumPy user writes it: float64, vectorised over blocks of years.

    python in_numpy.py scenario.json [years in a block]

Prints one line of JSON: seconds to simulate and to settle, the payout's mean and SD with their standard
errors, the chance of exceeding the budget, the outcome's counts, and the process's peak memory. It holds
what the terms of that scenario need and no more: it counts at their two thresholds, where the simulator
keeps the whole reporting grid, so another threshold here means simulating again.
"""

import json
import resource
import sys
import time
from statistics import NormalDist

import numpy as np


def simulate(scenario, years, block, generator):
    """Counts by year and group, the district's breaches aside."""
    cohort = scenario["cohort"]
    measure, dosage, groups = cohort["measures"][0], cohort["dosage"], cohort["groups"]
    effect, sites, planned = measure["effect"], cohort["sites"], dosage["planned"]
    alpha = dosage["meanShare"] * dosage["concentration"]
    beta = (1 - dosage["meanShare"]) * dosage["concentration"]
    causes, minimum = dosage["causes"], scenario["contract"]["eligibility"]["minimumDosage"]
    (outcome,) = scenario["contract"]["outcomes"]
    # value >= at, a percentile, is z >= quantile(at / 100)
    cuts = [NormalDist().inv_cdf(tier["at"] / 100) for tier in outcome["pays"]["tiers"]]

    sizes = [group["students"] for group in groups]
    students = sum(sizes)
    starts = np.concatenate(([0], np.cumsum(sizes)[:-1]))
    shift = np.repeat([group.get("baselineShift", 0.0) for group in groups], sizes)
    reach = measure["leverage"] * np.repeat([group.get("effectMultiplier", 1.0) for group in groups], sizes)
    # dealt in turn, each group going on where the one before ended
    site = np.arange(students) % sites
    between, within = np.sqrt(measure["icc"]), np.sqrt(1 - measure["icc"])

    def by_group(holds):
        return np.add.reduceat(holds, starts, axis=1, dtype=np.int32)

    counts = {name: [] for name in ("eligible", "counted", "deemed", "reached", "without", "both")}
    breach = []
    for begun in range(0, years, block):
        here = min(block, years - begun)
        shape = (here, students)
        delta = effect["mean"] + effect["sd"] * generator.standard_normal((here, 1))
        delta = delta + effect["siteSd"] * generator.standard_normal((here, sites))
        clustering = between * generator.standard_normal((here, sites))
        sessions = np.rint(generator.beta(alpha, beta, shape) * planned)
        sessions *= generator.random(shape) >= dosage["neverStart"]
        without = generator.standard_normal(shape)
        without *= within
        without += shift
        without += clustering[:, site]
        served = delta[:, site]
        served *= sessions
        served *= reach / planned
        served += without
        valid = generator.random(shape) < cohort["validPairs"]
        cause = generator.random(shape)
        breach.append(generator.random(here) < cohort["breach"])

        enough = sessions >= minimum
        counted = enough & valid
        district = (cause >= causes["student"]) & (cause < causes["student"] + causes["district"]) & ~enough
        counts["deemed"].append(by_group(district))
        counts["eligible"].append(by_group(enough) + counts["deemed"][-1])
        counts["counted"].append(by_group(counted))
        reached = [counted & (served >= cut) for cut in cuts]
        twins = [counted & (without >= cut) for cut in cuts]
        counts["reached"].append(np.stack([by_group(holds) for holds in reached]))
        counts["without"].append(np.stack([by_group(holds) for holds in twins]))
        counts["both"].append(by_group(reached[0] & twins[0]))
    joined = {name: np.concatenate(blocks, axis=-2) for name, blocks in counts.items()}
    return joined, np.concatenate(breach)


def cents(amount):
    return round(float(amount) * 100)


def estimate(values):
    return {"value": float(values.mean()), "standardError": float(values.std(ddof=1) / np.sqrt(len(values)))}


def settle(scenario, counts):
    """Payouts in whole cents, and the exposure."""
    terms = scenario["contract"]
    prices = [cents(tier["amount"]) for tier in terms["outcomes"][0]["pays"]["tiers"]]
    base = cents(terms["base"][0]["amount"]) * sum(group["students"] for group in scenario["cohort"]["groups"])
    cap, budget = cents(terms["limits"]["notToExceed"]), cents(scenario["budget"]["amount"])
    # the highest tier only: each pays what it adds to the one below
    by_group = counts["deemed"].astype(np.int64) * prices[-1]
    for reached, added in zip(counts["reached"], np.diff(prices, prepend=0)):
        by_group += reached * added
    paid = base + by_group.sum(axis=1)
    payouts = np.minimum(paid, cap)

    dollars = payouts / 100
    years, mean, sd = len(dollars), dollars.mean(), dollars.std(ddof=1)
    fourth = ((dollars - mean) ** 4).mean()
    levels = [0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99]
    quantiles = np.quantile(dollars, levels, method="inverted_cdf")
    reached, without = counts["reached"].sum(axis=2), counts["without"].sum(axis=2)
    both = counts["both"].sum(axis=1)
    edges = np.histogram_bin_edges(dollars, 40)
    return {
        "mean": estimate(dollars),
        "sd": {"value": float(sd), "standardError": float(np.sqrt((fourth - sd**4) / years) / (2 * sd))},
        "quantiles": quantiles.tolist(),
        "upperTailMean": float(np.sort(dollars)[-years // 20 :].mean()),
        "chanceExceeded": estimate((payouts > budget).astype(float)),
        "expectedOverspend": estimate(np.maximum(payouts - budget, 0) / 100),
        "chanceCapBinds": estimate((paid > cap).astype(float)),
        "reached": estimate(reached[0]),
        "withoutService": estimate(without[0]),
        "both": estimate(both),
        "thresholds": [[estimate(of[tier]) for of in (reached, without)] for tier in range(len(prices))],
        "counted": estimate(counts["counted"].sum(axis=1)),
        "groups": [
            [estimate(of[:, group]) for of in (counts["eligible"], by_group / 100)] for group in range(by_group.shape[1])
        ],
        "dots": np.quantile(dollars, (np.arange(50) + 0.5) / 50, method="inverted_cdf").tolist(),
        "histogram": np.histogram(dollars, edges)[0].tolist(),
    }


def main():
    with open(sys.argv[1], encoding="utf8") as file:
        scenario = json.load(file)
    # blocks that stay in the cache
    block = int(sys.argv[2]) if len(sys.argv) > 2 else 16
    generator = np.random.Generator(np.random.SFC64(scenario["plan"]["seed"]))
    years = scenario["plan"]["replications"]
    settle(scenario, simulate(scenario, 2 * block, block, generator)[0])
    begun = time.perf_counter()
    counts, _breach = simulate(scenario, years, block, generator)
    simulated = time.perf_counter()
    exposure = settle(scenario, counts)
    settled = [time.perf_counter() - simulated]
    for _ in range(5):
        again = time.perf_counter()
        settle(scenario, counts)
        settled.append(time.perf_counter() - again)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    timing = {"simulate": [1000 * (simulated - begun)], "settle": [1000 * seconds for seconds in settled]}
    versions = {"numpy": np.__version__, "python": sys.version.split()[0]}
    print(json.dumps({**versions, **timing, "peak": peak, "exposure": exposure}))


main()
