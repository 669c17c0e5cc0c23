/** What hosts are told, and what publishes. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { POLICY } from "../../vite.config";
import { EXPLAINER_POLICY } from "../../vite.explainers";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const read = (path: string): string => readFileSync(root + path, "utf8");

describe("what a host is told", () => {
  const header = `${POLICY}; frame-ancestors 'self'`;
  const ofExplainers = `${EXPLAINER_POLICY}; frame-ancestors 'self'`;

  it("is the pages' own policy, wherever it stands", () => {
    const told = [...read("www/public/_headers").matchAll(/Content-Security-Policy: (.*)/g)].map(
      ([, policy]) => policy,
    );
    expect(told).toEqual([header, header, header, header, ofExplainers]);
    expect(read("www/public/_headers")).toContain(`/explainers/*\n  Content-Security-Policy: ${ofExplainers}\n`);
    expect(read("www/deploy/nginx.conf")).toContain(`set $policy "${header}";`);
    expect(read("www/deploy/nginx.conf")).toContain(`set $policy "${ofExplainers}";`);
  });

  it("is for each of the pages", () => {
    const pages = readdirSync(`${root}www`).filter((file) => /^(index|modelo?)\.html$/.test(file));
    for (const page of pages) expect(read("www/public/_headers")).toMatch(new RegExp(`^/${page}$`, "m"));
    expect(pages).toHaveLength(3);
  });
});

describe("what publishes", () => {
  const workflows = readdirSync(`${root}.github/workflows`).map(
    (file) => [file, read(`.github/workflows/${file}`)] as const,
  );

  it.each(workflows)("%s runs only actions that are pinned by commit, with their version beside", (_file, text) => {
    const uses = text.split("\n").filter((line) => /^\s*(- )?uses:/.test(line));
    expect(uses.length).toBeGreaterThan(0);
    for (const line of uses) expect(line).toMatch(/uses: [\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it.each(workflows)(
    "%s may do nothing beyond reading, but where a job says so, and knows no secret",
    (_file, text) => {
      expect(text).toMatch(/^permissions:\n {2}contents: read\n/m);
      expect(text).not.toMatch(/secrets\.|pull_request_target/);
    },
  );
});
