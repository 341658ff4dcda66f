import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { type RenderedImage, Resvg } from '@resvg/resvg-js';
import { type Drawing, FONT_FAMILY, type Request } from './drawing.ts';
import { type GreyImage, writePdf } from './write-pdf.ts';

const FONTS = join(import.meta.dirname, 'fonts');
const FONT_FILES = ['IBMPlexSansArabic-Regular.ttf', 'IBMPlexSansArabic-Bold.ttf'].map((name) => join(FONTS, name));

/** Draws what is asked for on the standard input to the standard output, and ends. See `draw.ts`. */
const request = (await json(process.stdin)) as Request;
process.stdout.write(
  request.as === 'png'
    ? render(request.drawing).asPng()
    : writePdf(request.drawings.map((page) => greyOf(render(page)))),
);

function render({ svg, widthPixels }: Drawing): RenderedImage {
  const font = { fontFiles: FONT_FILES, loadSystemFonts: false, defaultFontFamily: FONT_FAMILY };
  return new Resvg(svg, { fitTo: { mode: 'width', value: widthPixels }, font }).render();
}

/** Luma of each pixel, as in ITU-R BT.601. The drawings have no transparent parts. */
function greyOf({ width, height, pixels }: RenderedImage): GreyImage {
  const grey = new Uint8Array(width * height);
  for (let index = 0; index < grey.length; index++) {
    const [red = 0, green = 0, blue = 0] = [pixels[4 * index], pixels[4 * index + 1], pixels[4 * index + 2]];
    grey[index] = (77 * red + 150 * green + 29 * blue) >> 8;
  }
  return { width, height, grey };
}
