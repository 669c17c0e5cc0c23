/** The examples with what the engine made of them when the page was built: see `vite.embed.ts`. */
declare module "virtual:embed-examples" {
  import type { Exposure, Scenario } from "outcomes-contract";

  const examples: Readonly<
    Record<
      string,
      {
        readonly id: string;
        readonly scenario: Scenario;
        readonly exposure: Exposure;
        readonly sources: readonly string[];
      }
    >
  >;
  export default examples;
}
