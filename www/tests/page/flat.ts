/** Pictures of the page as small files. */
import { decode, encode, type IndexedColors } from "fast-png";

/** So many of a picture's colours, the most frequent, are kept as they are: its grounds, inks and marks. */
const kept = 24;
const most = 256;

/**
 * The same picture with a palette, in about a third of the bytes, cut off where it is too tall. Frequent colours stay exact; those in between, at the
 * edges of letters and marks, are rounded, to 8 steps of each channel. Equal pictures give equal files.
 */
export function flat(png: Buffer, tallest = Infinity): Buffer {
  const { data, width, height: whole, channels } = decode(png);
  const height = Math.min(whole, tallest);
  const pixels = new Uint32Array(width * height);
  const counts = new Map<number, number>();
  for (let pixel = 0, at = 0; pixel < pixels.length; pixel += 1, at += channels) {
    const colour = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
    pixels[pixel] = colour;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const ranked = [...counts].sort(([one, often], [other, more]) => more - often || one - other);
  const colours = ranked.map(([colour]) => colour);
  const places = [3, 2, 1].map((bits) => palette(colours, bits)).find(({ list }) => list.length <= most);
  if (places === undefined) throw new Error("no palette is small enough");
  const { list, placeOf } = places;
  const indices = Uint8Array.from(pixels, (colour) => placeOf.get(colour) ?? 0);
  const indexed = { width, height, data: indices, depth: 8, channels: 1, palette: list.map(channelsOf) } as const;
  return Buffer.from(encode(indexed, { zlib: { level: 9 } }));
}

/** Which of the list's colours stands for a colour. */
function palette(colours: readonly number[], bits: number): { list: number[]; placeOf: Map<number, number> } {
  const list = colours.slice(0, kept);
  const placeOf = new Map(list.map((colour, place) => [colour, place]));
  const rounded = new Map<number, number>();
  for (const colour of colours.slice(kept)) {
    const near = rounding(colour, bits);
    const place = rounded.get(near) ?? list.push(near) - 1;
    rounded.set(near, place);
    placeOf.set(colour, place);
  }
  return { list, placeOf };
}

/** Each channel in so many bits, from black to white. */
const rounding = (colour: number, bits: number): number => {
  const steps = 2 ** bits - 1;
  return channelsOf(colour).reduce(
    (all, channel) => all * 256 + Math.round(Math.round((channel / 255) * steps) * (255 / steps)),
    0,
  );
};

const channelsOf = (colour: number): IndexedColors[number] & [number, number, number] => [
  colour >> 16,
  (colour >> 8) & 255,
  colour & 255,
];
