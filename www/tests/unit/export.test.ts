import { describe, expect, it } from "vitest";
import { colour } from "../../src/export/cloned";
import { wrapped } from "../../src/export/picture";
import { sheetOf, tableFile } from "../../src/export/table";
import { chanceFigure, moneyFigure } from "../../src/format";
import type { Table } from "../../src/state/tables";

const dollars = (value: number, standardError = 0) => moneyFigure({ value, standardError }, "USD");

describe("the file of a table", () => {
  const byColumn: Table = {
    caption: "By instalment",
    columns: ["Expected", "Chance of a credit"],
    rows: [
      { head: "Autumn", cells: [dollars(144_000), { value: "none", error: "" }] },
      {
        head: "Spring",
        cells: [dollars(119_893.266_999_999_99, 135.87), chanceFigure({ value: 0.0011, standardError: 0.0003 }, 1e4)],
      },
    ],
  };

  it("has figures as they are, with units in the heads where a column has one", () => {
    expect(sheetOf(byColumn)).toEqual({
      columns: [
        "what",
        "Expected (USD)",
        "Expected: standard error (USD)",
        "Chance of a credit (share from 0 to 1)",
        "Chance of a credit: standard error (share from 0 to 1)",
      ],
      rows: [
        ["Autumn", 144_000, "", "none", ""],
        ["Spring", 119_893.267, 135.87, 0.0011, 0.0003],
      ],
    });
  });

  it("has a column of units where they differ from row to row", () => {
    const byRow: Table = {
      caption: "The payout",
      columns: ["± standard error"],
      rows: [
        { head: "Expected", cells: [dollars(432_290.38, 400)] },
        { head: "Chance of exceeding the budget", cells: [chanceFigure({ value: 0, standardError: 0 }, 10_000)] },
        { head: "Loss", cells: [{ value: "not said", error: "" }] },
      ],
    };
    expect(sheetOf(byRow)).toEqual({
      columns: ["what", "unit", "value", "standard error"],
      rows: [
        ["Expected", "USD", 432_290.38, 400],
        ["Chance of exceeding the budget", "share from 0 to 1", 0, ""],
        ["Loss", "", "not said", ""],
      ],
    });
  });

  it("is CSV that spreadsheets read: a byte order mark, quotes, and no text that is a formula", async () => {
    const blob = tableFile({
      columns: ["label", "amount (USD)"],
      rows: [
        ['=HYPERLINK("x")', -12.5],
        ["a, b", 3],
      ],
    });
    // as bytes: `text()` takes the mark away
    const bytes = new Uint8Array(await blob.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).toBe('label,amount (USD)\r\n"\'=HYPERLINK(""x"")",-12.5\r\n"a, b",3\r\n');
  });
});

describe("a picture that stands alone", () => {
  it("writes colours as hexadecimal numbers, and how opaque they are", () => {
    expect(colour("rgb(15, 107, 114)")).toEqual({ hex: "#0f6b72", alpha: 1 });
    expect(colour("rgba(0, 0, 0, 0.25)")).toEqual({ hex: "#000000", alpha: 0.25 });
    expect(colour("color(srgb 1 0.5 0 / 0.5)")).toEqual({ hex: "#ff8000", alpha: 0.5 });
    expect(colour("none")).toBeNull();
    expect(colour('url("#stripes")')).toBeNull();
  });

  it("breaks a title into lines of about its width", () => {
    const lines = wrapped("What falls due, by fiscal year and instalment, and what is set aside for it", 15, 300);
    expect(lines.join(" ")).toBe("What falls due, by fiscal year and instalment, and what is set aside for it");
    expect(lines.length).toBe(3);
    for (const line of lines) expect(line.length * 15 * 0.56).toBeLessThanOrEqual(300);
  });
});
