/** Pixels to points: 96 to 72 an inch. */
export function toPoints(pixels: number): number {
  return Math.round(pixels * 75) / 100;
}

export function toPixels(points: number): number {
  return Math.round((points * 4) / 3);
}
