/** Contrast of two colours, as WCAG 2 counts it. */

/** `#rrggbb`, in either case. */
export const isColour = (text: string): boolean => /^#[0-9a-f]{6}$/i.test(text);

/** Relative luminance, from 0 (black) to 1 (white). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((place) => {
    const part = parseInt(colour.slice(place, place + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** From 1 (the same) to 21 (black on white); (L1 + 0.05) / (L2 + 0.05), the lighter one first. WCAG 2.2, “contrast ratio”. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}
