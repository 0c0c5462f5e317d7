// Draws the add-in's icons into assets/: a white lottery ticket with 双 on it, on Excel's green. Run
// after a change: node scripts/makeIcons.mjs
import { writeFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';

const green = [16, 124, 65];
const white = [255, 255, 255];
/**
 * Points a pixel's side is tested at; the share that hits a shape is how much of its colour the
 * pixel gets.
 */
const samples = 8;

// Shapes are functions of a point; the icon's square runs from 0 to 1 both ways, y downwards.

const roundedSquare = (left, top, right, bottom, radius) => (x, y) => {
  const dx = Math.max(left + radius - x, x - right + radius, 0);
  const dy = Math.max(top + radius - y, y - bottom + radius, 0);
  return dx * dx + dy * dy <= radius * radius;
};

const circle = (cx, cy, radius) => (x, y) => (x - cx) ** 2 + (y - cy) ** 2 <= radius * radius;

/** A line of the given thickness through points, with round ends. */
const stroke = (thickness, ...points) => {
  const far = (x, y, [ax, ay], [bx, by]) => {
    const along = Math.min(
      1,
      Math.max(
        0,
        ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2),
      ),
    );
    return Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay));
  };
  return (x, y) =>
    points.slice(1).some((point, index) => far(x, y, points[index], point) <= thickness / 2);
};

const both =
  (...shapes) =>
  (x, y) =>
    shapes.some((shape) => shape(x, y));
const without = (shape, hole) => (x, y) => shape(x, y) && !hole(x, y);

/** 双 is 又 twice; each is one bent stroke and one that falls to the right. */
const again = (left, top, width, height, thickness) => {
  const at = (x, y) => [left + x * width, top + y * height];
  return both(
    stroke(thickness, at(0, 0), at(0.92, 0), at(0.62, 0.52), at(0, 1)),
    stroke(thickness, at(0.12, 0.3), at(0.5, 0.66), at(1, 1)),
  );
};
const double = (left, top, width, height, thickness) =>
  both(
    again(left, top, width * 0.45, height, thickness),
    again(left + width * 0.55, top, width * 0.45, height, thickness),
  );

/** Layers of a large icon, painted in order: ground, ticket with a notch at each side, sign. */
const ticketIcon = [
  [green, roundedSquare(0.02, 0.02, 0.98, 0.98, 0.16)],
  [
    white,
    without(
      roundedSquare(0.1, 0.2, 0.9, 0.8, 0.05),
      both(circle(0.1, 0.5, 0.08), circle(0.9, 0.5, 0.08)),
    ),
  ],
  [green, double(0.26, 0.33, 0.48, 0.34, 0.055)],
];
/** At 16 pixels a ticket would swallow the sign: the sign alone. */
const smallIcon = [
  [green, roundedSquare(0, 0, 1, 1, 0.14)],
  [white, double(0.16, 0.25, 0.68, 0.5, 0.085)],
];

/** Colour and opacity of one pixel: the mean over its sample points. */
function pixel(layers, size, column, row) {
  const sum = [0, 0, 0, 0];
  for (let index = 0; index < samples * samples; index += 1) {
    const x = (column + ((index % samples) + 0.5) / samples) / size;
    const y = (row + (Math.floor(index / samples) + 0.5) / samples) / size;
    const top = layers.findLast(([, shape]) => shape(x, y));
    if (top) [...top[0], 255].forEach((value, channel) => (sum[channel] += value));
  }
  const opacity = sum[3] / 255;
  return opacity === 0
    ? [0, 0, 0, 0]
    : [sum[0] / opacity, sum[1] / opacity, sum[2] / opacity, sum[3] / samples ** 2].map(Math.round);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}

/** A PNG of 8 bits a channel with opacity: every row starts with filter 0. */
function png(layers, size) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const rows = Array.from({ length: size }, (_, row) => [
    0,
    ...Array.from({ length: size }, (__, column) => pixel(layers, size, column, row)).flat(),
  ]);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

for (const size of [16, 32, 64, 80, 192, 512]) {
  writeFileSync(
    new URL(`../assets/icon-${size}.png`, import.meta.url),
    png(size === 16 ? smallIcon : ticketIcon, size),
  );
}
