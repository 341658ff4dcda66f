import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boundaryOf, parseMultipart } from '../../../src/simulator/http/request/multipart.ts';

const LINE = '\r\n';

test('F1: texts and files are read in their order, with what the client says of a file', () => {
  const body = multipart([
    ['content-disposition: form-data; name="chat_id"', '5'],
    ['Content-Disposition: form-data; name="photo"; filename="دفتر.png"\r\nContent-Type: image/png', '\u0000\r\n--X'],
    ['content-disposition:form-data;name=text;filename=', ''],
  ]);

  expect(parseMultipart(body, 'XX')).toEqual([
    { name: 'chat_id', text: '5' },
    { name: 'photo', file: { bytes: Buffer.from('\u0000\r\n--X'), fileName: 'دفتر.png', mimeType: 'image/png' } },
    { name: 'text', file: { bytes: Buffer.alloc(0), fileName: '', mimeType: 'application/octet-stream' } },
  ]);
});

test.each([
  ['multipart/form-data', 'boundary not found'],
  ['multipart/form-data; boundary', 'boundary value not found'],
  ['multipart/form-data; boundary=""', 'boundary too big or empty'],
  [`multipart/form-data; boundary=${'x'.repeat(71)}`, 'boundary too big or empty'],
])('F1: the content type %s has no boundary', (type, problem) => {
  expect(() => boundaryOf(type)).toThrow(`Bad Request: ${problem}`);
});

test('F1: a boundary may stand in quotes and before other fields', () => {
  expect(boundaryOf('Multipart/Form-Data; BOUNDARY="a b"; charset=utf-8')).toBe('a b');
});

test.each([
  ['content-disposition: inline; name="x"', 'expected form-data content disposition'],
  ['content-type: text/plain', 'field name in multipart/form-data not found'],
])('F1: a part with the headers %s is refused', (headers, problem) => {
  expect(() => parseMultipart(multipart([[headers, 'x']]), 'XX')).toThrow(`Bad Request: ${problem}`);
});

test('F1: parts come out as they went in, whatever bytes they hold', async () => {
  const part = fc.record({ name: fc.stringMatching(/^[a-z_]{1,8}$/), bytes: fc.uint8Array({ maxLength: 64 }) });

  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 5 }), async (given) => {
      const form = new FormData();
      for (const { name, bytes } of given) form.append(name, new Blob([Buffer.from(bytes)]), 'a.bin');
      const request = new Response(form);
      const boundary = boundaryOf(request.headers.get('content-type') ?? '');

      const parts = parseMultipart(Buffer.from(await request.arrayBuffer()), boundary);

      expect(parts).toEqual(
        given.map(({ name, bytes }) => ({
          name,
          file: { bytes: Buffer.from(bytes), fileName: 'a.bin', mimeType: 'application/octet-stream' },
        })),
      );
    }),
  );
});

test('F1: any bytes at all are read or refused', () => {
  const piece = fc.oneof(
    fc.constantFrom('--XX', '\r\n', '--', ':', '=', ';', '"', 'content-disposition: form-data; name="a"'),
    fc.string({ maxLength: 5 }),
  );

  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      try {
        expect(parseMultipart(Buffer.from(pieces.join('')), 'XX')).toBeInstanceOf(Array);
      } catch (error) {
        expect(String(error)).toContain('Bad Request: ');
      }
    }),
  );
});

function multipart(parts: readonly (readonly [string, string])[]): Buffer {
  const pieces = parts.map(([headers, content]) => `--XX${LINE}${headers}${LINE}${LINE}${content}${LINE}`);
  return Buffer.from(`${pieces.join('')}--XX--${LINE}`);
}
