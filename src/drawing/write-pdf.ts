import { deflateSync } from 'node:zlib';

/** One byte a pixel, from black to white, row by row from the top. */
export type GreyImage = { width: number; height: number; grey: Uint8Array };

/** A4 in points (ISO 216, PDF units of 1/72 inch). */
const PAGE = { width: 595.28, height: 841.89 } as const;

/**
 * A document in which each page of A4 is one image, as PDF 1.4 (ISO 32000-1, 7.5 and 8.9). That is all a sheet on a wall needs; the PDF
 * libraries there are bring fonts and an own layout, a hundred times this.
 */
export function writePdf(pages: readonly GreyImage[]): Uint8Array {
  const pageIds = pages.map((_, index) => 3 + 3 * index);
  const objects = [
    dictionary('/Type /Catalog /Pages 2 0 R'),
    dictionary(`/Type /Pages /Kids [${pageIds.map((id) => `${id} 0 R`).join(' ')}] /Count ${pages.length}`),
    ...pages.flatMap((image, index) => pageObjects(image, pageIds[index] ?? 0)),
  ];
  const parts: Uint8Array[] = [Buffer.from('%PDF-1.4\n%\u00e9\u00e9\u00e9\u00e9\n', 'latin1')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  for (const [index, object] of objects.entries()) {
    offsets.push(length);
    for (const part of [Buffer.from(`${index + 1} 0 obj\n`), ...object, Buffer.from('\nendobj\n')]) {
      parts.push(part);
      length += part.length;
    }
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${rows}${trailer}`)]);
}

function pageObjects({ width, height, grey }: GreyImage, id: number): Uint8Array[][] {
  const content = Buffer.from(`${PAGE.width} 0 0 ${PAGE.height} 0 0 cm /Image Do`);
  const size = `/Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8`;
  return [
    dictionary(
      `/Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Contents ${id + 1} 0 R /Resources << /XObject << /Image ${id + 2} 0 R >> >>`,
    ),
    stream('', content),
    stream(`/Type /XObject /Subtype /Image ${size} /Filter /FlateDecode `, deflateSync(grey)),
  ];
}

function dictionary(entries: string): Uint8Array[] {
  return [Buffer.from(`<< ${entries} >>`)];
}

function stream(entries: string, bytes: Uint8Array): Uint8Array[] {
  return [Buffer.from(`<< ${entries}/Length ${bytes.length} >>\nstream\n`), bytes, Buffer.from('\nendstream')];
}
