/** The model in plain words, whole pages by the names of their files. */
declare module "virtual:plain-words" {
  const pages: Readonly<Record<string, string>>;
  export default pages;
}

/** The WebAssembly inside the package's script. */
declare module "outcomes-contract/inside" {
  export function unpacked(): Response;
}
