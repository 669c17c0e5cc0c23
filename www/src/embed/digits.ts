/** No more digits than a picture and a table need. */

/** To so many digits; an error never smaller than it is. */
export function digits(value: number, many: number, to: "nearest" | "above" = "nearest"): number {
  if (value === 0) return 0;
  const unit = 10 ** (Math.floor(Math.log10(Math.abs(value))) + 1 - many);
  return Number(
    ((to === "above" ? Math.ceil(value / unit - 1e-9) : Math.round(value / unit)) * unit).toPrecision(many),
  );
}
