/** The released package in a browser, in its page and in a worker, against the exposures pinned by the native build. */
import { fileURLToPath } from "node:url";
import { expect, type Page, test } from "@playwright/test";
import type { Exposure, Scenario } from "outcomes-contract";
import { exposures } from "../golden";

const pkg = fileURLToPath(new URL("../../../pkg/", import.meta.url));

/** A program of somebody else's that imports the package by its address. */
const program = `
  import init, { Simulation } from "./browser.js";
  self.exposed = async (scenario) => {
    await init();
    const simulation = new Simulation(scenario);
    simulation.advance(scenario.plan.replications);
    const exposure = simulation.exposure();
    simulation.free();
    return exposure;
  };
  self.onmessage = async ({ data }) => { if (data?.scenario) self.postMessage(await self.exposed(data.scenario)); };
  self.postMessage("ready");
`;

async function openPackage(page: Page): Promise<void> {
  await page.route("**/package/**", async (route) => {
    const name = new URL(route.request().url()).pathname.split("/").at(-1) ?? "";
    if (name === "") await route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Package</title>" });
    else if (name === "program.js") await route.fulfill({ contentType: "text/javascript", body: program });
    else await route.fulfill({ path: pkg + name });
  });
  await page.goto("./package/");
}

test("an exposure has native bits in the browser's page and in its worker", { tag: "@firefox" }, async ({ page }) => {
  await openPackage(page);
  await page.addScriptTag({ url: "program.js", type: "module" });
  await page.waitForFunction(() => "exposed" in self);
  for (const { preset, scenario, exposure } of exposures) {
    const inPage = await page.evaluate(
      (asked: Scenario) => (self as unknown as { exposed(scenario: Scenario): Promise<Exposure> }).exposed(asked),
      scenario,
    );
    expect(inPage, preset).toEqual(exposure);
    const inWorker = await page.evaluate(
      (asked: Scenario) =>
        new Promise<unknown>((resolve, reject) => {
          const worker = new Worker("program.js", { type: "module" });
          worker.onmessage = ({ data }) => {
            if (data === "ready") worker.postMessage({ scenario: asked });
            else resolve(data);
          };
          worker.onerror = (event) => {
            reject(new Error(event.message));
          };
        }),
      scenario,
    );
    expect(inWorker, preset).toEqual(exposure);
  }
});
