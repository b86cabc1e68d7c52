import net from "node:net";

/** The string by which every scanner can be tried without a virus; split, so that this file is not one. */
export const eicar = ["X5O!P%@AP[4\\\\PZX54(P^)7CC)7}$", "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"].join("");

/**
 * A clamd that speaks the real protocol of INSTREAM over TCP and knows one virus.
 * @param limit its StreamMaxLength, in bytes
 */
export async function fakeClamd({ limit = 25 * 1024 * 1024, port = 0 }: { limit?: number; port?: number } = {}) {
  const seen: number[] = [];
  const server = net.createServer((socket) => {
    let waiting = Buffer.alloc(0);
    let content: Buffer[] | null = null;
    let size = 0;
    const answer = (words: string) => socket.end(`${words}\0`);
    socket.on("error", () => {});
    socket.on("data", (part) => {
      waiting = Buffer.concat([waiting, part]);
      if (content === null) {
        const end = waiting.indexOf(0);
        if (end === -1) return;
        if (waiting.subarray(0, end).toString() !== "zINSTREAM") return answer("UNKNOWN COMMAND");
        content = [];
        waiting = waiting.subarray(end + 1);
      }
      while (waiting.length >= 4) {
        const length = waiting.readUInt32BE(0);
        if (length === 0) {
          seen.push(size);
          return answer(Buffer.concat(content).includes(eicar) ? "stream: Win.Test.EICAR_HDB-1 FOUND" : "stream: OK");
        }
        if (waiting.length < 4 + length) return;
        size += length;
        if (size > limit) return answer("INSTREAM size limit exceeded. ERROR");
        content.push(waiting.subarray(4, 4 + length));
        waiting = waiting.subarray(4 + length);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    port: (server.address() as net.AddressInfo).port,
    /** Sizes of what was scanned. */
    seen,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
