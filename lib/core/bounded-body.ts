/**
 * Reads a request's body while counting, so that a sender who lies about the length costs no more memory than one who does not.
 * @param max in bytes
 * @returns null when there is more; the rest is not read then
 */
export async function readBounded(body: ReadableStream<Uint8Array> | null, max: number): Promise<Buffer<ArrayBuffer> | null> {
  if (!body) return Buffer.alloc(0);
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.byteLength;
    if (size > max) {
      await reader.cancel();
      return null;
    }
    chunks.push(part.value);
  }
  return Buffer.concat(chunks);
}
