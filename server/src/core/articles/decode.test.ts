import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { encodeArticle, newDecoder } from '../../node/files.js';
import { decodeArticle, type Encoding } from './decode.js';

const textOf = (bytes: Uint8Array): string => {
  const decoded = decodeArticle(bytes, newDecoder);
  return 'problem' in decoded ? decoded.problem : decoded.text;
};

describe('decodeArticle', () => {
  it('drops the byte-order mark of UTF-8', () => {
    assert.equal(textOf(Buffer.from('\uFEFFCafé sold')), 'Café sold');
  });

  it('reads UTF-16 of either byte order by its mark', () => {
    assert.equal(textOf(Buffer.from('\uFEFF£5 million 😀', 'utf16le')), '£5 million 😀');
    assert.equal(textOf(Buffer.from('\uFEFF£5 million 😀', 'utf16le').swap16()), '£5 million 😀');
  });

  it('says where Latin-1 text stops being UTF-8, and what to do', () => {
    assert.equal(
      textOf(Buffer.from('First line.\nThe caf\xe9 owed \xa35.', 'latin1')),
      'not UTF-8 at byte 19 (line 2): save it as UTF-8',
    );
  });

  it('does not take a text with real replacement characters for a bad one', () => {
    assert.equal(textOf(Buffer.from('a \uFFFD b')), 'a \uFFFD b');
  });

  it('says the place of bytes cut off at the end', () => {
    assert.match(textOf(Buffer.from('caf\xc3', 'latin1')), /^not UTF-8 at byte 3 /);
  });

  it('refuses surrogates written as UTF-8, and lone ones in UTF-16', () => {
    assert.match(textOf(Uint8Array.of(0x61, 0xed, 0xa0, 0x80)), /^not UTF-8 at byte 1 /);
    assert.match(textOf(Uint8Array.of(0xff, 0xfe, 0x00, 0xd8, 0x61, 0x00)), /^not valid UTF-16/);
  });

  it('says where a sequence begins that is none, whatever is wrong with it', () => {
    const fine = Array.from('aé€😀\u{10FFFF}\uD7FF', (char) => [...Buffer.from(char)]).flat();
    for (const bad of [
      [0x80],
      [0xc1, 0xbf],
      [0xe0, 0x9f, 0xbf],
      [0xe2, 0x82, 0x61],
      [0xef, 0x61],
      [0xf0, 0x8f, 0xbf, 0xbf],
      [0xf0, 0x9f, 0x98],
      [0xf4, 0x90, 0x80, 0x80],
      [0xf5, 0x80, 0x80, 0x80],
    ]) {
      assert.match(textOf(Uint8Array.of(...fine, ...bad)), new RegExp(`^not UTF-8 at byte ${fine.length} `));
    }
  });

  it('calls a text with NUL bytes binary', () => {
    assert.match(textOf(Buffer.from('PK\0\0')), /^binary: NUL byte at byte 2/);
  });

  it('reads mixed line ends as VS Code does, by majority', () => {
    assert.equal(textOf(Buffer.from('a\r\nb\r\nc\nd')), 'a\r\nb\r\nc\r\nd');
    assert.equal(textOf(Buffer.from('a\nb\nc\r\nd')), 'a\nb\nc\nd');
    assert.equal(textOf(Buffer.from('a\nb\r\nc')), 'a\nb\nc');
    assert.equal(textOf(Buffer.from('a\rb\rc')), 'a\r\nb\r\nc');
    assert.equal(textOf(Buffer.from('a\n\rb\n')), 'a\n\nb\n');
  });

  it('leaves line ends of one kind as they stand', () => {
    assert.equal(textOf(Buffer.from('a\r\nb\r\n')), 'a\r\nb\r\n');
    assert.equal(textOf(Buffer.from('a\nb\n')), 'a\nb\n');
    assert.equal(textOf(Buffer.from('')), '');
  });

  it('gives back what encodeArticle wrote, in every encoding', () => {
    const encodings: Encoding[] = ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be'];
    const text = fc.string({ unit: 'binary' }).filter((value) => !value.includes('\0') && !value.startsWith('\uFEFF'));
    fc.assert(
      fc.property(text, fc.constantFrom(...encodings), (stored, encoding) => {
        const decoded = decodeArticle(encodeArticle(stored, encoding), newDecoder);
        assert.ok('stored' in decoded);
        assert.deepEqual([decoded.stored, decoded.encoding], [stored, encoding]);
      }),
    );
  });

  it('answers on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        const decoded = decodeArticle(bytes, newDecoder);
        if ('problem' in decoded) assert.notEqual(decoded.problem, '');
        else assert.deepEqual(Buffer.from(encodeArticle(decoded.stored, decoded.encoding)), Buffer.from(bytes));
      }),
    );
  });
});
