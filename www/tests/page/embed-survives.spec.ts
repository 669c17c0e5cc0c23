/** The element on pages that make it hard: what still runs there, and what the reader sees where it cannot. */
import type { Locator } from "@playwright/test";
import { chromium, chromiumArguments } from "../../scripts/browsers.mjs";
import { exampleNames } from "../../src/embed/examples";
import { plain } from "./explore";
import { complaints, expect, headlineOf, including, pictured, test } from "./host";

const duval = `<outcomes-contract preset="duval"><p id="before">The example as a table of figures.</p></outcomes-contract>`;
const eight = "In 8 of 50 simulated years the district pays more than its budget of $450,000.";

/** A reader moves the budget, and the picture follows. */
async function answers(embed: Locator): Promise<void> {
  await embed.getByRole("slider", { name: "The district’s budget" }).focus();
  await embed.page().keyboard.press("ArrowRight");
  await expect(headlineOf(embed)).toContainText("its budget of $452,000", { timeout: 30_000 });
}

/** The picture that came with the script, its table, nothing to move, and why. */
async function poster(embed: Locator, why: string): Promise<void> {
  await expect(embed.locator(".notice")).toContainText(why, { timeout: 30_000 });
  await expect(embed.locator(".notice")).toContainText("as it was published, with a budget of $450,000");
  await expect(headlineOf(embed)).toHaveText(eight);
  await expect(embed.locator(".dot")).toHaveCount(50);
  await expect(embed.getByRole("slider")).toHaveCount(0);
  await expect(embed.locator(".source")).not.toContainText("Simulated in your browser");
  await embed.getByText("The figures as a table").click();
  await expect(embed.locator("table.figures tr")).toHaveCount(11);
  await expect(embed.getByRole("link", { name: "Open in the full simulator" })).toHaveAttribute("href", /#1\/duval/);
}

test(
  "where a policy of script-src 'self' lets no WebAssembly run, the reader sees the poster, the table and why",
  { tag: "@firefox" },
  async ({ page, website }) => {
    const site = await website();
    await page.goto(site.put(including(duval), { "content-security-policy": "script-src 'self'" }));
    await poster(page.locator("outcomes-contract"), "This website’s security policy does not let WebAssembly run.");
    // code that may not run is not loaded
    expect(site.asked.filter((path) => path.endsWith(".wasm"))).toEqual([]);
  },
);

test("there, an example with another budget shows the example's own poster, says so, and leads to what the author meant", async ({
  page,
  website,
}) => {
  const site = await website();
  await page.goto(
    site.put(including(duval.replace("preset", 'budget="500000" preset')), {
      "content-security-policy": "script-src 'self'",
    }),
  );
  const embed = page.locator("outcomes-contract");
  await expect(embed.locator(".notice")).toContainText("as it was published, with a budget of $450,000");
  await expect(embed.getByRole("link", { name: "Open in the full simulator" })).toHaveAttribute("href", /b\.a=500000/);
});

for (const [script, tag] of [
  ["outcomes-contract.js", "module"],
  ["outcomes-contract-classic.js", "classic"],
] as const)
  test(
    `a page in another encoding changes no letter of an embed: ${tag} script`,
    { tag: "@firefox" },
    async ({ page, website }) => {
      const site = await website();
      const html = including(`<outcomes-contract preset="duval" lang="es"></outcomes-contract>`, script);
      const latin = { "content-type": "text/html; charset=windows-1252" };
      await page.goto(site.put(tag === "module" ? html : html.replace('type="module"', "defer"), latin));
      const embed = page.locator("outcomes-contract");
      await expect(headlineOf(embed)).toContainText("años simulados", { timeout: 30_000 });
      await expect(embed.getByRole("link", { name: "Abrir en el simulador completo" })).toContainText("↗");
      expect(await page.evaluate(() => document.characterSet)).toBe("windows-1252");
    },
  );

test(
  "under a strict policy with 'wasm-unsafe-eval' it runs in a worker",
  { tag: "@firefox" },
  async ({ page, website }) => {
    const site = await website();
    const heard = complaints(page);
    await page.goto(
      site.put(including(duval), {
        "content-security-policy":
          "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'",
      }),
    );
    await answers(await pictured(page, "worker"));
    expect(heard).toEqual([]);
  },
);

test(
  "where no worker may start it runs on the page's thread, in slices",
  { tag: "@firefox" },
  async ({ page, website }) => {
    const site = await website();
    await page.goto(
      site.put(including(duval), {
        "content-security-policy": "script-src 'self' 'wasm-unsafe-eval'; worker-src 'none'",
      }),
    );
    const embed = await pictured(page, "page");
    await answers(embed);
  },
);

test("in a browser without workers it runs on the page's thread", async ({ page, website }) => {
  const site = await website();
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, "Worker");
  });
  await page.goto(site.put(including(duval)));
  await answers(await pictured(page, "page"));
});

test(
  "trusted types are kept: with its name allowed it runs in a worker, with none allowed on the page's thread",
  { tag: "@firefox" },
  async ({ page, website }) => {
    const site = await website();
    const heard = complaints(page);
    for (const [allowed, where] of [
      ["outcomes-contract", "worker"],
      ["'none'", "page"],
    ] as const) {
      await page.goto(
        site.put(including(duval), {
          "content-security-policy": `require-trusted-types-for 'script'; trusted-types ${allowed}`,
        }),
      );
      await answers(await pictured(page, where));
      if (where === "worker") expect(heard).toEqual([]);
    }
  },
);

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("the reader sees what the page put inside", async ({ page, website }) => {
    const site = await website();
    await page.goto(site.put(including(duval)));
    await expect(page.locator("#before")).toBeVisible();
  });

  for (const id of exampleNames)
    for (const [lang, ending, why, budget] of [
      ["en", "", "JavaScript is turned off", "Budget"],
      ["es", "-es", "JavaScript está desactivado", "Presupuesto"],
    ] as const)
      test(`a frame of ${id} in ${lang} has its picture, its table and why`, async ({ page, website }) => {
        const site = await website();
        const frame = `<iframe title="f" src="embed-${id}${ending}.html" width="640" height="900"></iframe>`;
        await page.goto(site.put(including(frame)));
        const within = page.frameLocator("iframe");
        await expect(within.getByRole("main")).toContainText(why);
        const picture = within.locator("img");
        await expect(picture).toHaveJSProperty("complete", true);
        expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(250);
        await expect(within.getByRole("row", { name: new RegExp(`^${budget} .*\\d`) })).toBeVisible();
        const more = within.getByRole("link");
        const address = await more.evaluate((link: HTMLAnchorElement) => link.href);
        expect(address).toBe(`${site.address}explainers/${lang === "es" ? "es/" : ""}${id}/`);
        expect(site.asked.filter((path) => path.endsWith(".js") && !path.endsWith("outcomes-contract.js"))).toEqual([]);
      });

  test("a frame of another contract says why, in both languages, and leads to the explainers", async ({
    page,
    website,
  }) => {
    const site = await website();
    const frame = '<iframe title="f" src="embed.html#1/duval/b.a=550000" width="640" height="300"></iframe>';
    await page.goto(site.put(including(frame)));
    const within = page.frameLocator("iframe");
    for (const [lang, name, why] of [
      ["en", "The explainers", "JavaScript is turned off"],
      ["es", "Las explicaciones", "JavaScript está desactivado"],
    ] as const) {
      await expect(within.locator(`p[lang="${lang}"]`)).toContainText(why);
      await expect(within.getByRole("link", { name })).toBeVisible();
    }
    await expect(within.locator(".example:visible")).toHaveCount(0);
    expect(site.asked.filter((path) => path.endsWith(".svg") && path.includes("embed-"))).toEqual([]);
  });

  test("a frame whose address names an example as it is has its picture, and its table one step away", async ({
    page,
    website,
  }) => {
    const site = await website();
    await page.goto(
      site.put(including('<iframe title="f" src="embed.html#1/duval" width="640" height="600"></iframe>')),
    );
    const within = page.frameLocator("iframe");
    const shown = within.locator(".example:visible");
    await expect(shown).toHaveCount(1);
    await expect.poll(() => site.asked.filter((path) => path.includes("embed-duval"))).toHaveLength(1);
    await shown.getByRole("link").click();
    await expect(within.getByRole("table")).toBeVisible();
  });
});

test("with WebAssembly turned off the reader sees the poster, the table and why", async ({ playwright, website }) => {
  const site = await website();
  const browser = await playwright.chromium.launch({
    args: [...chromiumArguments, "--js-flags=--jitless"],
    ...(chromium === undefined ? {} : { executablePath: chromium }),
  });
  try {
    const page = await browser.newPage();
    await page.goto(site.put(including(duval)));
    await poster(page.locator("outcomes-contract"), "WebAssembly is turned off in this browser.");
  } finally {
    await browser.close();
  }
});

test("where code cannot be loaded the reader sees the poster, and can try again", async ({ page, website }) => {
  const site = await website();
  await page.route(/outcomes-contract(-wasm\.js|\.wasm)$/, (route) => route.abort());
  await page.goto(site.put(including(duval)));
  const embed = page.locator("outcomes-contract");
  await poster(embed, "Its code could not be loaded.");
  await page.unroute(/outcomes-contract(-wasm\.js|\.wasm)$/);
  await embed.getByRole("button", { name: "Try again" }).click();
  await answers(await pictured(page, "worker"));
});

test("a worker that breaks down is replaced once, and then the reader is told", async ({ page, website }) => {
  const site = await website({
    changed: (path, text) =>
      path.endsWith("worker.js")
        ? `self.postMessage=((post)=>(said)=>post.call(self,said.kind==="shown"&&said.done>=said.total?{kind:"trapped",message:"out of order"}:said))(self.postMessage);${text}`
        : text,
  });
  await page.goto(site.put(including(duval)));
  const embed = page.locator("outcomes-contract");
  await expect(embed.locator(".notice")).toContainText("It said: out of order", { timeout: 45_000 });
  expect(site.asked.filter((path) => path.endsWith("worker.js"))).toHaveLength(2);
});

test("where storage is refused nothing is missing", { tag: "@firefox" }, async ({ page, website }) => {
  const site = await website();
  await page.addInitScript(() => {
    for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException("refused", "SecurityError");
        },
      });
  });
  const heard = complaints(page);
  await page.goto(site.put(including(duval)));
  await answers(await pictured(page, "worker"));
  expect(heard).toEqual([]);
});

test("it works from a folder of a website", { tag: "@firefox" }, async ({ page, website }) => {
  const site = await website({ under: "a/folder/" });
  await page.goto(site.put(including(duval)));
  await answers(await pictured(page, "worker"));
  expect(site.asked.every((path) => path.startsWith("/a/folder/"))).toBe(true);
});

test("it works from another origin, its worker too", { tag: "@firefox" }, async ({ page, website }) => {
  const [theirs, ours] = [await website(), await website({ cors: "allowed", under: "simulator/" })];
  const heard = complaints(page);
  await page.goto(theirs.put(including(duval, `${ours.address}outcomes-contract.js`)));
  const embed = await pictured(page, "worker");
  await answers(embed);
  await expect(embed.getByRole("link", { name: "Open in the full simulator" })).toHaveAttribute(
    "href",
    new RegExp(`^${ours.address}`),
  );
  expect(heard).toEqual([]);
});

test("from another origin, where a policy refuses blobs, it runs on the page's thread", async ({ page, website }) => {
  const [theirs, ours] = [await website(), await website({ cors: "allowed" })];
  await page.goto(
    theirs.put(including(duval, `${ours.address}outcomes-contract.js`), {
      "content-security-policy": `script-src ${ours.address} 'wasm-unsafe-eval'; worker-src 'self'; connect-src ${ours.address}`,
    }),
  );
  await answers(await pictured(page, "page"));
});

test("printed, the picture stands without what cannot be moved on paper", async ({ page, website }) => {
  const site = await website();
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto(site.put(including(duval, undefined, `<meta name="color-scheme" content="light dark">`)));
  const embed = await pictured(page, "worker");
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect(headlineOf(embed)).toHaveCSS("color", "rgb(0, 0, 0)");
  await expect(embed.locator(".frame")).toHaveCSS("background-color", "rgb(255, 255, 255)");
  await expect(embed.locator("input[type=range]").first()).toBeHidden();
  await expect(embed.getByRole("textbox").first()).toBeVisible();
  await expect(embed.locator(".dot.over")).toHaveCount(8);
  expect((await page.pdf()).length).toBeGreaterThan(5_000);
});

test("with reduced motion no dot travels", async ({ page, website }) => {
  const site = await website();
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(site.put(including(duval)));
  const embed = await pictured(page, "worker");
  await embed.evaluate((element) => {
    const dots = element.shadowRoot?.querySelector(".dots");
    const moves: number[] = [];
    Object.assign(window, { moves });
    if (dots)
      new MutationObserver((changes) => {
        if (changes.some(({ attributeName }) => attributeName === "transform")) moves.push(changes.length);
      }).observe(dots, { subtree: true, attributes: true });
  });
  await embed.getByRole("textbox", { name: "First threshold" }).fill("55");
  await page.keyboard.press("Enter");
  await expect(headlineOf(embed)).not.toHaveText(eight);
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => (window as unknown as { moves: number[] }).moves.length)).toBeLessThanOrEqual(2);
});

test("in forced colours, within and over budget differ by shape and filling", async ({ page, website }) => {
  const site = await website();
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto(site.put(including(duval)));
  const embed = await pictured(page, "worker");
  const looks = await embed.locator(".dot").evaluateAll((dots) => {
    const look = (dot: Element | undefined): string[] =>
      dot === undefined
        ? []
        : [getComputedStyle(dot).fill, getComputedStyle(dot).strokeWidth, dot.getAttribute("d") ?? ""];
    return [look(dots[0]), look(dots.at(-1))];
  });
  const [within = [], over = []] = looks;
  within.forEach((one, place) => {
    expect(one).not.toBe(over[place]);
  });
});

test(
  "on a page that is read from right to left it is read from left to right",
  { tag: "@firefox" },
  async ({ page, website }) => {
    const site = await website();
    await page.goto(site.put(including(duval).replace('<html lang="en">', '<html lang="ar" dir="rtl">')));
    const embed = await pictured(page, "worker");
    await expect(headlineOf(embed)).toHaveCSS("direction", "ltr");
    await expect(headlineOf(embed)).toHaveCSS("text-align", "left");
    // a step to the right raises the budget
    await answers(embed);
  },
);

test("a stylesheet that resets everything changes nothing of it", { tag: "@firefox" }, async ({ page, website }) => {
  const site = await website();
  const look = (embed: Locator): Promise<unknown> =>
    embed.evaluate((element) =>
      [
        ...(element.shadowRoot?.querySelectorAll(
          ".frame, .headline, .under, .control-label, .stepper button, .dot, a, svg",
        ) ?? []),
      ].map((node) => {
        const { display, fontSize, fontFamily, color, padding, lineHeight, fill, textAlign, letterSpacing } =
          getComputedStyle(node);
        const { width, height } = node.getBoundingClientRect();
        return [
          display,
          fontSize,
          fontFamily,
          color,
          padding,
          lineHeight,
          fill,
          textAlign,
          letterSpacing,
          width,
          height,
        ];
      }),
    );
  await page.goto(site.put(including(`<div class="there" style="width: 700px">${duval}</div>`)));
  const before = await look(await pictured(page, "worker"));
  const reset = `<style>*, *::before, *::after { all: unset !important; font: 30px/3 serif !important; color: red !important; letter-spacing: 4px !important; text-align: center !important; fill: red !important; text-transform: uppercase !important; }
.there { display: block !important; width: 700px !important; } html, body { display: block !important; } head { display: none !important; }</style>`;
  await page.goto(site.put(including(`<div class="there">${duval}</div>`, undefined, reset)));
  expect(await look(await pictured(page, "worker"))).toEqual(before);
});

test("two on a page are each their own, in two languages", { tag: "@firefox" }, async ({ page, website }) => {
  const site = await website();
  await page.goto(site.put(including(`${duval}<outcomes-contract preset="coaching" lang="es"></outcomes-contract>`)));
  const [first, second] = [await pictured(page, "worker", 0), await pictured(page, "worker", 1)];
  await answers(first);
  await expect(headlineOf(second)).toHaveText(
    "En 3 de 50 años simulados el distrito paga más que su presupuesto de $125,000.",
  );
  await second.getByRole("slider", { name: "El presupuesto del distrito" }).focus();
  await page.keyboard.press("ArrowLeft");
  await expect(headlineOf(second)).toContainText("su presupuesto de $124,000");
  await expect(headlineOf(first)).toContainText("its budget of $452,000");
  expect(plain(await first.locator(".control").last().textContent())).toContain("The district’s budget");
  // the engine's code came once for both
  expect(site.asked.filter((path) => path.endsWith(".wasm"))).toHaveLength(1);
});

test(
  "two versions on a page do not fight: the first one stays, and the second says so",
  { tag: "@firefox" },
  async ({ page, website }) => {
    const site = await website();
    const other = await website({ cors: "allowed", changed: (_path, text) => text.replaceAll("0.4.0", "9.9.9") });
    const heard = complaints(page);
    await page.goto(
      site.put(
        including(duval, undefined, "").replace(
          "</head>",
          `<script type="module" src="${other.address}outcomes-contract.js"></script></head>`,
        ),
      ),
    );
    await answers(await pictured(page, "worker"));
    expect(heard).toEqual([
      "<outcomes-contract> is on this page already, as version 0.4.0; version 9.9.9 stands back.",
    ]);
  },
);

test("an element that is taken away and put back goes on", async ({ page, website }) => {
  const site = await website();
  await page.goto(site.put(including(`${duval}<div id="elsewhere"></div>`)));
  const embed = await pictured(page, "worker");
  await embed.evaluate((element) => {
    element.remove();
    document.querySelector("#elsewhere")?.append(element);
  });
  await answers(await pictured(page, "worker"));
});
