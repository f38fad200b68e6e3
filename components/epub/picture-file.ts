/** The format and the size of a picture, from its first bytes. */

/** What is known of a picture before it is drawn. */
export interface PictureFacts {
  /** `image/png` */
  readonly type: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** So many bytes of a file are enough for most; a JPEG may have a preview of the camera before its size. */
export const PICTURE_START_BYTES = 256 * 1024;

/** The facts of a PNG, JPEG, GIF or WebP; `undefined` for anything else, SVG among it. */
export function readPictureFacts(bytes: Uint8Array<ArrayBuffer>): PictureFacts | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const facts = png(view) ?? gif(view) ?? webp(view) ?? jpeg(view);
  return facts && facts.width > 0 && facts.height > 0 ? facts : undefined;
}

function ascii(view: DataView, at: number, length: number): string {
  if (at + length > view.byteLength) return '';
  return String.fromCharCode(...new Uint8Array(view.buffer, view.byteOffset + at, length));
}

/** PNG (W3C): the signature, then a chunk `IHDR`. */
function png(view: DataView): PictureFacts | undefined {
  if (view.byteLength < 24 || ascii(view, 1, 3) !== 'PNG' || ascii(view, 12, 4) !== 'IHDR') return undefined;
  return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
}

function gif(view: DataView): PictureFacts | undefined {
  if (view.byteLength < 10 || !/^GIF8[79]a$/.test(ascii(view, 0, 6))) return undefined;
  return { type: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

/** WebP (RFC 9649): a RIFF file whose first chunk is lossy, lossless or extended. */
function webp(view: DataView): PictureFacts | undefined {
  if (view.byteLength < 30 || ascii(view, 0, 4) !== 'RIFF' || ascii(view, 8, 4) !== 'WEBP') return undefined;
  const kind = ascii(view, 12, 4);
  const type = 'image/webp';
  if (kind === 'VP8 ')
    return { type, width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (kind === 'VP8L') {
    const bits = view.getUint32(21, true);
    return { type, width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
  }
  if (kind !== 'VP8X') return undefined;
  const uint24 = (at: number): number => view.getUint16(at, true) + view.getUint8(at + 2) * 0x10000;
  return { type, width: uint24(24) + 1, height: uint24(27) + 1 };
}

/** JPEG (ITU T.81): segments up to a start of frame, SOF0 to SOF15 without DHT, JPG and DAC. */
function jpeg(view: DataView): PictureFacts | undefined {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return undefined;
  for (let at = 2; at + 9 <= view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { type: 'image/jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}
