/** Undo and redo over a browser's entries; the entries are a model of what browsers do. */
import { beforeEach, describe, expect, it } from "vitest";
import type { Scenario } from "outcomes-contract";
import type { Kept } from "../../src/state/desk";
import { type Entries, Journal, type Memory, type Subject, type Turn } from "../../src/state/journal";
import { usualPreset } from "../../src/state/presets";
import { withValue } from "../../src/field";

const at = (budget: string): Scenario => withValue(usualPreset.scenario, "budget.amount", budget);
const kept = (draft: Scenario): Kept => ({ draft, origin: usualPreset.scenario, preset: usualPreset, fromFile: false });

/** A browser's entries: going is not done at once, and ends with an event. */
class Browser implements Entries {
  entries: { state: unknown; url: string }[] = [{ state: null, url: "" }];
  place = 0;
  arrived: () => void = () => undefined;
  moves = 0;
  /** Entries below this are gone. */
  floor = 0;

  get state(): unknown {
    return this.entries[this.place]?.state;
  }
  get fragment(): string {
    return (this.entries[this.place]?.url ?? "").replace(/^#/, "");
  }
  pushState(state: unknown, _: string, url?: string | URL | null): void {
    const there = url === undefined || url === null ? `#${this.fragment}` : String(url);
    this.entries = [...this.entries.slice(0, this.place + 1), { state, url: there }];
    this.place += 1;
  }
  replaceState(state: unknown, _: string, url?: string | URL | null): void {
    this.entries[this.place] = { state, url: url === undefined || url === null ? `#${this.fragment}` : String(url) };
  }
  go(away = 0): void {
    this.moves += 1;
    setTimeout(() => {
      const place = this.place + away;
      if (place < this.floor || place >= this.entries.length) return;
      this.place = place;
      this.arrived();
    }, 5);
  }
}

class Desk implements Subject {
  kept: Kept = kept(at("550000.00"));
  opened: Kept = this.kept;
  refused = false;
  followed: string[] = [];
  edit(budget: string): void {
    this.kept = kept(at(budget));
  }
  restore(before: Kept): void {
    this.kept = before;
  }
  takeBack(): void {
    this.refused = false;
  }
  follow(fragment: string): Promise<void> {
    this.followed.push(fragment);
    const amount = /b\.a=(\d+)/.exec(fragment)?.[1] ?? "550000";
    this.kept = this.opened = kept(at(`${amount}.00`));
    return Promise.resolve();
  }
  get budget(): string {
    return this.kept.draft.budget.amount;
  }
}

const memoryOf = (): Memory => {
  const items = new Map<string, string>();
  return { getItem: (key) => items.get(key) ?? null, setItem: (key, value) => void items.set(key, value) };
};

describe("the journal", () => {
  let browser: Browser;
  let desk: Desk;
  let turns: Turn[];
  let memory: Memory;
  const begin = (): Journal => {
    const journal = new Journal(
      desk,
      (turn) => turns.push(turn),
      browser,
      () => browser.fragment,
      memory,
    );
    browser.arrived = () => void journal.arrive();
    return journal;
  };
  const steps = async (journal: Journal, ...budgets: string[]): Promise<void> => {
    for (const budget of budgets) {
      desk.edit(budget);
      await journal.rest();
    }
  };

  beforeEach(() => {
    browser = new Browser();
    desk = new Desk();
    turns = [];
    memory = memoryOf();
  });

  it("makes an entry of a change that has come to rest, and none of one that is none", async () => {
    const journal = begin();
    expect(await journal.rest()).toBe(false);
    desk.edit("500000.00");
    desk.edit("550000.00");
    expect(await journal.rest()).toBe(false);
    desk.edit("460000.00");
    expect(await journal.rest()).toBe(true);
    expect(browser.entries.map(({ url }) => url)).toEqual(["#", "#1/duval/b.a=460000"]);
  });

  it("makes one step of a change that comes to rest twice at once", async () => {
    const journal = begin();
    desk.edit("460000.00");
    expect(await Promise.all([journal.rest(), journal.rest()])).toEqual([true, false]);
    expect(browser.entries.map(({ url }) => url)).toEqual(["#", "#1/duval/b.a=460000"]);
  });

  it("goes back from a step whose address is still being made", async () => {
    const journal = begin();
    await steps(journal, "1000.00");
    desk.edit("2000.00");
    const resting = journal.rest();
    await Promise.resolve();
    browser.place = 1;
    await Promise.all([resting, journal.arrive()]);
    expect([desk.budget, browser.fragment]).toEqual(["1000.00", "1/duval/b.a=1000"]);
    await journal.redo();
    expect(desk.budget).toBe("2000.00");
  });

  it("undoes and does again, and the browser goes along", async () => {
    const journal = begin();
    await steps(journal, "1000.00", "2000.00", "3000.00");
    await journal.undo();
    await journal.undo();
    expect([desk.budget, browser.fragment]).toEqual(["1000.00", "1/duval/b.a=1000"]);
    await journal.redo();
    expect([desk.budget, browser.fragment]).toEqual(["2000.00", "1/duval/b.a=2000"]);
    expect(turns.map(({ kind }) => kind)).toEqual(["undone", "undone", "redone"]);
    expect(desk.followed).toEqual([]);
  });

  it("undoes at once, however slow the browser is, and ends where it was led", async () => {
    const journal = begin();
    await steps(journal, "1000.00", "2000.00", "3000.00");
    const all = [journal.undo(), journal.undo(), journal.undo()];
    await Promise.resolve();
    expect(desk.budget).toBe("550000.00");
    await Promise.all(all);
    expect(browser.place).toBe(0);
    expect(journal.undoable).toBe(false);
  });

  it("follows the browser's Back and Forward", async () => {
    const journal = begin();
    await steps(journal, "1000.00", "2000.00");
    browser.go(-2);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(desk.budget).toBe("550000.00");
    browser.go(1);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(desk.budget).toBe("1000.00");
    expect(journal.redoable).toBe(true);
    expect(turns.map(({ kind }) => kind)).toEqual(["undone", "redone"]);
  });

  it("undoes a change that has not come to rest, and can do it again", async () => {
    const journal = begin();
    await steps(journal, "1000.00");
    desk.edit("2000.00");
    await journal.undo();
    expect(desk.budget).toBe("1000.00");
    await journal.redo();
    expect(desk.budget).toBe("2000.00");
  });

  it("takes Back just after a change for undoing that change", async () => {
    const journal = begin();
    await steps(journal, "1000.00", "2000.00");
    desk.edit("3000.00");
    browser.go(-1);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect([desk.budget, browser.fragment]).toEqual(["2000.00", "1/duval/b.a=2000"]);
    expect(journal.redoable).toBe(true);
    await journal.redo();
    expect([desk.budget, browser.fragment]).toEqual(["3000.00", "1/duval/b.a=3000"]);
  });

  it("forgets what was undone once something else is done", async () => {
    const journal = begin();
    await steps(journal, "1000.00", "2000.00");
    await journal.undo();
    await steps(journal, "5000.00");
    expect(journal.redoable).toBe(false);
    await journal.undo();
    expect(desk.budget).toBe("1000.00");
  });

  it("follows the addresses of what was done before a reload, both ways", async () => {
    await steps(begin(), "1000.00", "2000.00", "3000.00");
    browser.place = 2;
    desk = new Desk();
    await desk.follow(browser.fragment);
    const journal = begin();
    expect([journal.undoable, journal.redoable]).toEqual([true, true]);
    await journal.undo();
    expect(desk.budget).toBe("1000.00");
    await journal.redo();
    await journal.redo();
    expect(desk.budget).toBe("3000.00");
    expect(desk.followed.slice(1)).toEqual(["1/duval/b.a=1000", "1/duval/b.a=3000"]);
    expect(journal.redoable).toBe(false);
  });

  it("makes a step of an address that was typed", async () => {
    const journal = begin();
    await steps(journal, "1000.00");
    browser.pushState(null, "", "#1/duval/b.a=7000");
    await journal.arrive();
    await journal.readdressed();
    expect(desk.followed).toEqual(["1/duval/b.a=7000"]);
    expect(desk.budget).toBe("7000.00");
    await journal.undo();
    expect([desk.budget, browser.fragment]).toEqual(["1000.00", "1/duval/b.a=1000"]);
  });

  it("undoes where the browser has let go of its entry", async () => {
    const journal = begin();
    await steps(journal, "1000.00", "2000.00");
    browser.floor = 2;
    await journal.undo();
    expect(desk.budget).toBe("1000.00");
    await steps(journal, "4000.00");
    await journal.undo();
    expect(desk.budget).toBe("1000.00");
  });

  it("takes back what was refused before it undoes a step", async () => {
    const journal = begin();
    await steps(journal, "1000.00");
    desk.refused = true;
    await journal.undo();
    expect([desk.refused, desk.budget]).toEqual([false, "1000.00"]);
    expect(turns).toEqual([{ kind: "takenBack" }]);
  });
});
