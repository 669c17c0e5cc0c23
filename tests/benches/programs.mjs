// The programs that the bench runs, each in a process of its own, each with one line of JSON to say.
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const root = here("../..");

async function run(program, args, env = process.env) {
  const { stdout } = await promisify(execFile)(program, args, { cwd: root, env, maxBuffer: 1 << 26 });
  return stdout;
}

const spoken = async (...call) => JSON.parse(await run(...call));

/** The reference work W. */
export const reference = JSON.parse(await readFile(here("reference.json"), "utf8"));

/** Calls `work` with a file that holds the scenario. */
async function inFile(scenario, work) {
  const folder = await mkdtemp(join(tmpdir(), "bench-"));
  try {
    const file = join(folder, "scenario.json");
    await writeFile(file, JSON.stringify(scenario));
    return await work(file);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Does it once, when it is first asked for. */
function once(work) {
  let done;
  return () => (done ??= work());
}

/** The native program, built with the bench profile. */
const figures = once(async () => {
  const built = await run("cargo", "bench --locked --no-run --bench figures --message-format=json --quiet".split(" "));
  const messages = built
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  return messages.find(({ target, executable }) => target?.name === "figures" && executable).executable;
});

export const native = (what, scenario, ...more) =>
  inFile(scenario, async (file) => spoken(await figures(), [what, file, ...more]));
export const node = (what, scenario, ...more) =>
  inFile(scenario, (file) => spoken(process.execPath, [here("node.mjs"), what, file, ...more]));
export const plain = (scenario) =>
  inFile(scenario, (file) => spoken(process.execPath, [here("peers/plain.mjs"), file]));

/** NumPy in an environment of its own under .tools/, made when it is missing or its requirements have changed. */
const python = once(async () => {
  const folder = join(root, ".tools/numpy");
  const program = join(folder, process.platform === "win32" ? "Scripts/python.exe" : "bin/python");
  const [wanted, installed] = [here("peers/requirements.txt"), join(folder, "installed.txt")];
  try {
    const current = existsSync(installed) && (await readFile(installed, "utf8")) === (await readFile(wanted, "utf8"));
    if (!current) {
      await run("python3", ["-m", "venv", "--clear", folder]);
      await run(program, ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement", wanted]);
      await copyFile(wanted, installed);
    }
    return { program };
  } catch ({ message, stderr }) {
    const said = stderr?.trim().split("\n").at(-1) || message;
    return { leftOut: said.replaceAll(root, "") };
  }
});

/** NumPy's figures, or why there are none. */
export async function numpy(scenario) {
  const { program, leftOut } = await python();
  if (leftOut !== undefined) return { leftOut };
  // some machines hold OpenBLAS back for old builds; a current one finds out for itself
  const env = { ...process.env };
  delete env.OPENBLAS_CORETYPE;
  delete env.OPENBLAS_L2_SIZE;
  return inFile(scenario, (file) => spoken(program, [here("peers/in_numpy.py"), file], env));
}
