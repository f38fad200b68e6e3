const ENCODER = new TextEncoder();

/** UTF-8. */
export function encode(text: string): Uint8Array {
  return ENCODER.encode(text);
}

/** A typed array's bytes; every machine that this runs on is little endian. */
export function bytesOf(array: Uint16Array | Uint32Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}
