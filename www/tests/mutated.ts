/** Scenarios changed at random places, always the same ones. */

/** Whole numbers from 0 up to below `most`, from a seed (SplitMix32). */
export function words(seed: number): (most: number) => number {
  let state = seed >>> 0;
  return (most) => {
    state = (state + 0x9e3779b9) >>> 0;
    let word = state;
    word = Math.imul(word ^ (word >>> 16), 0x21f0aaad);
    word = Math.imul(word ^ (word >>> 15), 0x735a2d97);
    return ((word ^ (word >>> 15)) >>> 0) % most;
  };
}

/** What may stand somewhere by mistake, or by ill will. */
const values: readonly (() => unknown)[] = [
  ...[0, 1, 2, 50, -0, -1, 0.5, 0.1, 1e-9, 5e-324, 0.57, 99.5, 1e6, 65_536, 4_294_967_295, 1e18, -1e300, 1e308],
  ...[
    "",
    "x",
    "670.00",
    "0.005",
    "-1.00",
    "-0",
    "999999999999.99",
    "1e5",
    "dosage",
    "growth",
    "none",
    "\u0000",
    "𝒳\ud800",
  ],
  ...[true, false, null, "tiers", "linear", "cohortShare", "student", "winter"],
]
  .map((value) => (): unknown => value)
  .concat(
    () => [],
    () => ({}),
    () => [1, 2],
    () => ["growth", "growth"],
    () => ({ kind: "tiers" }),
    () => ({ kind: "linear", from: 1, to: 2, amount: "5.00" }),
    () => ({ kind: "cohortShare", threshold: 1, steps: [{ share: 0.5, amount: 5 }] }),
    () => ({ kind: "event", share: 0.5 }),
    () => ({ kind: "points", mean: 1, sd: 1, min: 0, max: 9 }),
    () => ({ below: 5, amount: 1 }),
    () => "long ".repeat(2_000),
  );

interface Place {
  readonly parent: Record<string, unknown>;
  readonly key: string;
}

function places(inside: unknown, found: Place[]): Place[] {
  if (typeof inside !== "object" || inside === null) return found;
  const parent = inside as Record<string, unknown>;
  for (const key of Object.keys(parent)) {
    found.push({ parent, key });
    places(parent[key], found);
  }
  return found;
}

/** The same scenario with one to three places changed: taken away, replaced, exchanged, repeated, given more. */
export function mutated(scenario: unknown, word: (most: number) => number): unknown {
  for (let change = word(3); change >= 0; change -= 1) {
    const all = places(scenario, []);
    const pick = (): Place | undefined => all[word(all.length)];
    const [place, other] = [pick(), pick()];
    if (place === undefined || other === undefined) continue;
    const { parent, key } = place;
    const value = parent[key];
    switch (word(8)) {
      case 0:
        if (Array.isArray(parent)) parent.splice(Number(key), 1);
        else Reflect.deleteProperty(parent, key);
        break;
      case 1:
        if (Array.isArray(parent)) parent.push(structuredClone(value));
        else parent[["unheardOf", "", "a.b[0]", "__proto_"][word(4)] ?? ""] = 1;
        break;
      case 2:
        parent[key] = structuredClone(other.parent[other.key]);
        break;
      case 3:
      case 4:
        // a little more or less: most such scenarios are accepted
        if (typeof value === "number") parent[key] = value * ([0.5, 0.9, 1.1][word(3)] ?? 2);
        break;
      default:
        parent[key] = values[word(values.length)]?.();
    }
  }
  return scenario;
}
