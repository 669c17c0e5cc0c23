import { describe, expect, it } from "vitest";
import { examples, presetOf, usualPreset } from "../../src/state/presets";
import { presets } from "../presets";

describe("the examples", () => {
  it("are offered under the names of their files, the usual one first", () => {
    expect(examples.map(({ id, name }) => [id, name])).toEqual(presets.map(({ id, name }) => [id, name]));
    expect(examples).toHaveLength(6);
    expect(examples[0]?.id).toBe(usualPreset.id);
  });

  it.each(presets.map((preset) => [preset.id, preset] as const))("are loaded when chosen: %s", async (id, preset) => {
    const loaded = await presetOf(id);
    expect(preset).toMatchObject(loaded ?? {});
    expect(loaded).toMatchObject({ id, name: preset.name, chip: preset.chip, scenario: preset.scenario });
  });

  it("are none under another name", async () => {
    expect(await presetOf("assumptions")).toBeNull();
    expect(await presetOf("../duval")).toBeNull();
  });
});
