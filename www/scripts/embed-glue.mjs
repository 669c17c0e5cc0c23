// What wasm-bindgen writes around an embed's wasm, without what an embed never does: it always hands over compiled code, in
// browsers that have all that the code itself needs.

/** Replaces the one place of a pattern; a later wasm-bindgen that writes something else is noticed here. */
function replaced(text, pattern, by) {
  const parts = text.split(pattern);
  if (parts.length !== 2) throw new Error(`${String(pattern)} stands in the script ${String(parts.length - 1)} times`);
  return parts.join(by);
}

/** Starts the engine with its compiled code, once for all who ask, though they ask at the same time. */
const start = `let starting;
export default function init({ module_or_path }) {
    return (starting ??= WebAssembly.instantiate(module_or_path, __wbg_get_imports()).then(
        ({ exports }) => {
            wasm = exports;
            if (wasm.memory === undefined) throw new Error("the engine's code is of another version than its script");
            wasm.__wbindgen_start();
        },
        (reason) => {
            starting = undefined;
            throw reason;
        },
    ));
}
`;

/** Texts go in a few at a time, and are short. */
const text = `function passStringToWasm0(text, malloc) {
    const bytes = new TextEncoder().encode(text);
    const ptr = malloc(bytes.length, 1) >>> 0;
    getUint8ArrayMemory0().set(bytes, ptr);
    WASM_VECTOR_LEN = bytes.length;
    return ptr;
}
`;

/** The script as an embed needs it, and what it becomes where what they know each other by was renamed. */
export function glue(script) {
  const changes = [
    [/function passStringToWasm0[^]*?\n}\n/, text],
    [/, wasm\.__wbindgen_realloc\)/, ")"],
    [/const cachedTextEncoder = [^]*?\n}\n/, ""],
    // browsers that cannot read more than so much text with one decoder have read a picture a million times by then
    [
      /const MAX_SAFARI_DECODE_BYTES[^]*?return cachedTextDecoder/,
      "function decodeText(ptr, len) {\n    return cachedTextDecoder",
    ],
    [/\(typeof FinalizationRegistry === 'undefined'\)\n[^]*?: new FinalizationRegistry/, "new FinalizationRegistry"],
    [/if \(Symbol\.dispose\) .*\n/, ""],
    [/let wasmModule, wasmInstance, wasm;\n[^]*$/, `let wasm;\n${start}`],
  ];
  const smaller = changes.reduce((changing, [pattern, by]) => replaced(changing, pattern, by), script);
  return { script: smaller, with: (renamed) => withNames(smaller, renamed) };
}

/** Whether the script asks the wasm for what it exports by a name. */
export const used =
  ({ script }) =>
  (name) =>
    new RegExp(`\\bwasm\\.${name}\\b`).test(script);

function withNames(script, { imports, exports }) {
  const [module] = imports.map(([from]) => from);
  let changing = replaced(script, `"${module}":`, "a:");
  for (const [, before, after] of imports)
    changing = replaced(changing, new RegExp(`(?<= {8})${before}(?=: function)`), after);
  // what panics called
  changing = changing.replaceAll(/ {8}__wb\w+: function[^]*?\n {8}},\n/g, "");
  const names = new Map(exports);
  return changing.replaceAll(/\bwasm\.(\w+)/g, (_all, name) => {
    const after = names.get(name);
    if (after === undefined) throw new Error(`the wasm exports no ${name}`);
    return `wasm.${after}`;
  });
}

/** Its types. */
export const types = (declared) =>
  replaced(
    declared,
    /export type InitInput[^]*$/,
    "/** Starts the engine with its compiled code. */\nexport default function init(code: { module_or_path: WebAssembly.Module }): Promise<void>;\n",
  );
