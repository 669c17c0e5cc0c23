/** What `vite.config.ts` computes when the page is built. */
declare module "virtual:first-picture" {
  import type { Exposure, Note } from "outcomes-contract";

  const picture: { readonly notes: Note[]; readonly exposure: Exposure };
  export default picture;
}
