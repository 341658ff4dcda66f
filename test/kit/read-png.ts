import { inflateSync } from 'node:zlib';

/** A picture in shades of grey, from 0 to 255, row by row from the top. */
export type Grey = { width: number; height: number; at(x: number, y: number): number };

const RGBA = 4;

/** Reads an 8-bit RGBA picture without interlace, all that is drawn here (https://www.w3.org/TR/png-3/). */
export function readPng(bytes: Uint8Array): Grey {
  const file = Buffer.from(bytes);
  const [header, ...rest] = chunksOf(file);
  if (!header || header.type !== 'IHDR') throw new Error('not a PNG');
  const [width, height] = [header.data.readUInt32BE(0), header.data.readUInt32BE(4)];
  if (header.data.readUInt8(8) !== 8 || header.data.readUInt8(9) !== 6 || header.data.readUInt8(12) !== 0)
    throw new Error('another kind of PNG');
  const data = inflateSync(Buffer.concat(rest.filter(({ type }) => type === 'IDAT').map(({ data }) => data)));
  const pixels = unfilter(data, width, height);
  return {
    width,
    height,
    at: (x, y) => {
      const [red = 0, green = 0, blue = 0] = pixels.subarray((y * width + x) * RGBA);
      return Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
    },
  };
}

function chunksOf(file: Buffer): { type: string; data: Buffer }[] {
  const chunks = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    chunks.push({ type: file.toString('latin1', at + 4, at + 8), data: file.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}

function unfilter(data: Buffer, width: number, height: number): Uint8Array {
  const line = width * RGBA;
  const pixels = new Uint8Array(line * height);
  for (let y = 0; y < height; y++) {
    const filter = data[y * (line + 1)] ?? 0;
    for (let x = 0; x < line; x++) {
      const at = y * line + x;
      const left = x < RGBA ? 0 : (pixels[at - RGBA] ?? 0);
      const up = y === 0 ? 0 : (pixels[at - line] ?? 0);
      const corner = x < RGBA || y === 0 ? 0 : (pixels[at - line - RGBA] ?? 0);
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
      pixels[at] = (data[y * (line + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return pixels;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [byLeft, byUp, byCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}
