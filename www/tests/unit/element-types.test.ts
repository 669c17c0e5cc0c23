/** What the npm package says of its element is what the element is; held when types are checked. */
import { describe, expectTypeOf, it } from "vitest";
import type * as published from "outcomes-contract/element";
import type { OutcomesContract } from "../../src/embed/outcomes-contract";
import type { ErrorDetail, MovedDetail, OutcomesContractEventMap, ResultDetail } from "../../src/embed/events";

describe("the element's published types", () => {
  it("are those of the element", () => {
    expectTypeOf<OutcomesContract>().toExtend<published.OutcomesContract>();
    expectTypeOf<typeof OutcomesContract.version>().toExtend<typeof published.OutcomesContract.version>();
    expectTypeOf<OutcomesContractEventMap>().toExtend<published.OutcomesContractEventMap>();
  });

  it("say all that its events say", () => {
    expectTypeOf<MovedDetail>().toEqualTypeOf<published.MovedDetail>();
    expectTypeOf<ResultDetail>().toEqualTypeOf<published.ResultDetail>();
    expectTypeOf<ErrorDetail>().toEqualTypeOf<published.ErrorDetail>();
  });
});
