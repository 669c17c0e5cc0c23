/** How far a slider reaches and how fine its steps are. */

/** A slider's track. `floor` and `ceiling` stop a drag where the terms would contradict each other; typing goes on to the check. */
export interface Track {
  readonly least: number;
  readonly most: number;
  readonly step: number;
  readonly floor?: number;
  readonly ceiling?: number;
}

/** 1, 2 or 5 times a power of ten, at most the number and above half of it or so. */
export function niceStep(about: number): number {
  if (!(about > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(about) + 1e-9);
  const digit = [5, 2, 1].find((times) => times * power <= about * (1 + 1e-9)) ?? 1;
  return clean(digit * power);
}

/** Without the dust of binary fractions. */
export const clean = (value: number): number => Number(value.toPrecision(12));

/** From nothing to about twice the amount as opened; a value beyond stretches it. */
export function amountTrack(opened: number, value: number): Track {
  const reach = Math.max(2 * opened, value, 20);
  const step = niceStep(reach / 150);
  return { least: 0, most: clean(Math.ceil(reach / step) * step), step };
}

/** About the amount as opened: from half of it to half more; a value beyond stretches it. */
export function limitTrack(opened: number, value: number): Track {
  const step = niceStep(Math.max(opened, 1) / 100);
  const least = Math.min(0.5 * opened, value);
  const most = Math.max(1.5 * opened, value);
  return {
    least: clean(Math.max(0, Math.floor(least / step) * step)),
    most: clean(Math.ceil(most / step) * step),
    step,
  };
}

/** The track, long enough for a value beyond it. */
export const reaching = (track: Track, value: number): Track => ({
  ...track,
  least: Math.min(track.least, value),
  most: Math.max(track.most, value),
});

/** A drag or step to a value: on the track's grid, and no further than its stops. */
export function settled(track: Track, value: number): number {
  const steps = Math.round((value - track.least) / track.step);
  const onGrid = clean(track.least + steps * track.step);
  const low = Math.max(track.least, track.floor ?? track.least);
  const high = Math.min(track.most, track.ceiling ?? track.most);
  return Math.max(low, Math.min(high, onGrid));
}

/** One step up or down from a value: to the next multiple of the step, so that odd values become round. */
export function stepped(track: Track, value: number, direction: 1 | -1): number {
  const place = (value - track.least) / track.step;
  const next = direction > 0 ? Math.floor(place + 1e-9) + 1 : Math.ceil(place - 1e-9) - 1;
  return settled(track, track.least + next * track.step);
}
