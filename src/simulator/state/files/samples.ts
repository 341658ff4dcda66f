import { readFileSync } from 'node:fs';
import type { FileDetails } from './files.ts';
import type { FileKind } from './kinds.ts';

export type Sample = FileDetails & { bytes: Buffer };

/** What somebody sends who was not told what: a small picture, three notes, a page, a moon. */
export function sampleOf(kind: FileKind): Sample | undefined {
  switch (kind) {
    case 'photo':
      return { bytes: read('photo.jpg') };
    case 'voice':
      return { bytes: read('voice.ogg'), duration: 3, mimeType: 'audio/ogg' };
    case 'audio':
      return { bytes: read('voice.ogg'), duration: 3, mimeType: 'audio/ogg', name: 'نغمة.ogg', title: 'نغمة' };
    case 'document':
      return { bytes: emptyPage(), name: 'وثيقة.pdf', mimeType: 'application/pdf' };
    case 'sticker':
      return { bytes: read('sticker.webp'), emoji: '🌙', width: 512, height: 512 };
    default:
      return undefined;
  }
}

const bytesOf = new Map<string, Buffer>();

function read(name: string): Buffer {
  const known = bytesOf.get(name) ?? readFileSync(new URL(`samples/${name}`, import.meta.url));
  bytesOf.set(name, known);
  return known;
}

function emptyPage(): Buffer {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>',
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj${object}endobj\n`;
    return String(place).padStart(10, '0');
  });
  const table = text.length;
  text += `xref\n0 4\n0000000000 65535 f \n${places.map((place) => `${place} 00000 n \n`).join('')}`;
  return Buffer.from(`${text}trailer<</Size 4/Root 1 0 R>>\nstartxref\n${table}\n%%EOF\n`);
}
