/** What an embed weighs: brotli, as a static host would send it at its best. */
import { brotliCompressSync, constants, deflateRawSync } from "node:zlib";
import type { Response } from "@playwright/test";
import { expect, including, pictured, test } from "./host";

const kB = 1_000;
/** Scripts, style and the example, without the engine's code: in English, and with Spanish. */
const script = { en: 33 * kB, es: 38 * kB } as const;
/** With the engine's code, in any language. */
const everything = 100 * kB;

const brotli = (body: Buffer): number =>
  brotliCompressSync(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
  }).length;

for (const kind of ["a frame", "an example's own frame", "the element"] as const)
  for (const lang of ["en", "es"] as const)
    test(`${kind} loads little in ${lang}, all of it once`, async ({ page, website }) => {
      const site = await website();
      const responses: Response[] = [];
      page.on("response", (response) => responses.push(response));
      const element = `<outcomes-contract preset="duval" lang="${lang}"></outcomes-contract>`;
      if (kind === "the element") await page.goto(site.put(including(element)));
      else if (kind === "an example's own frame")
        await page.goto(`${site.address}embed-duval${lang === "es" ? "-es" : ""}.html`);
      else {
        const settings = JSON.stringify({ version: 1, preset: "duval", language: lang });
        await page.goto(`${site.address}embed.html#s1/${deflateRawSync(settings).toString("base64url")}`);
      }
      await pictured(page, "worker");
      const sizes = new Map<string, number>();
      for (const response of responses) {
        const name = new URL(response.url()).pathname;
        if (name.startsWith("/page-") || name.endsWith("/favicon.svg")) continue;
        expect(sizes.has(name), name).toBe(false);
        sizes.set(name, brotli(await response.body()));
      }
      const sum = (files: RegExp): number =>
        [...sizes].filter(([name]) => files.test(name)).reduce((all, [, size]) => all + size, 0);
      const said = [...sizes, ["without the engine's code", sum(/(?<!wasm)$/)], ["in all", sum(/$/)]] as const;
      console.log(said.map(([name, size]) => `${String(size).padStart(7)}  ${name}`).join("\n"));
      expect([...sizes.keys()].filter((name) => name.endsWith(".wasm"))).toHaveLength(1);
      // the whole engine comes only where something is refused
      expect([...sizes.keys()].filter((name) => name.endsWith("-full.js"))).toEqual([]);
      expect([...sizes.keys()].some((name) => name.endsWith("-es.js"))).toBe(lang === "es");
      expect(sum(/(?<!wasm)$/)).toBeLessThanOrEqual(script[lang]);
      expect(sum(/$/)).toBeLessThanOrEqual(everything);
    });
