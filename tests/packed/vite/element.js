import "outcomes-contract/element"; // registers <outcomes-contract>
import scenario from "./scenario.json";

const element = document.querySelector("outcomes-contract");
element.scenario = scenario; // or, in HTML, preset="duval"

element.addEventListener("result", ({ detail: { exposure, done, total } }) => {
  if (done === total) document.querySelector("#expected").textContent = exposure.payout.mean.value;
});
