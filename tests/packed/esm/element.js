import "./node_modules/outcomes-contract/element.js";

const element = document.querySelector("outcomes-contract");
element.scenario = await fetch("./scenario.json").then((response) => response.json());

element.addEventListener("result", ({ detail: { exposure, done, total } }) => {
  if (done === total) document.querySelector("#expected").textContent = exposure.payout.mean.value;
});
