const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });

worker.onmessage = ({ data: exposure }) => {
  document.querySelector("#expected").textContent = exposure.payout.mean.value;
};
const scenario = await fetch("./scenario.json").then((response) => response.json());
worker.postMessage(scenario);
