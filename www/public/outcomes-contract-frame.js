/*
 * Gives frames of the Outcomes Contract Simulator the height of what they show. Without it, a frame keeps the height that
 * the page gives it. Include it once: it serves every frame on the page, those that come later too.
 */
(() => {
  const frames = () => [...document.querySelectorAll("iframe")];
  addEventListener("message", ({ data, source }) => {
    if (data?.type !== "outcomes-contract:height" || !(data.height > 0 && data.height < 20000)) return;
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    if (frame) frame.style.height = data.height + "px";
  });
  // those that were there before this script
  for (const frame of frames())
    if (/\/embed\.html([?#]|$)/.test(frame.src))
      frame.contentWindow?.postMessage({ type: "outcomes-contract:height?" }, "*");
})();
