/** What an author puts into the one file. */
import { describe, expect, it } from "vitest";
import { readSettings, withSettings } from "../../src/one-file/settings";

const file = `<head><script type="application/json" id="outcomes-contract-settings">null</script></head><script>run()</script>`;
const textOf = (changed: string | null): string =>
  /id="outcomes-contract-settings">([^]*?)<\/script>/.exec(changed ?? "")?.[1] ?? "";

describe("the settings of one file", () => {
  it("are read as they were written, whatever texts are in them", () => {
    const settings = {
      version: 1,
      language: "es",
      scenario: { title: "</script><!--<script>$& $1 \u2028 “ñ”", nested: [1, "</SCRIPT >"] },
    } as const;
    const changed = withSettings(file, settings);
    expect(readSettings(textOf(changed))).toEqual({ kind: "settings", settings });
    expect(changed).toMatch(/<script>run\(\)<\/script>$/);
    expect(changed?.match(/<\/?script/gi)).toHaveLength(4);
  });

  it("replace those that are there", () => {
    const once = withSettings(file, { version: 1, language: "es" }) ?? "";
    expect(textOf(withSettings(once, { version: 1, language: "en" }))).toBe('{"version":1,"language":"en"}');
  });

  it("are not put where there is no place for them", () => {
    expect(withSettings("<script>run()</script>", { version: 1 })).toBeNull();
  });

  it("are none in the file as it is built", () => {
    expect(readSettings(textOf(file))).toEqual({ kind: "none" });
  });

  it.each(["", "{", "[]", "1", '{"version":2}', "{}", '{"version":1,"language":"fr"}', '{"version":1,"html":"<b>"}'])(
    "are not guessed from %s",
    (text) => {
      expect(readSettings(text)).toEqual({ kind: "unreadable" });
    },
  );
});
