import "server-only";
import net from "node:net";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

/*
 * The one question that the portal asks clamd, the daemon of ClamAV: INSTREAM, "are these bytes a virus?" (clamd(8)). The libraries
 * that speak it are not kept any more; see docs/decisions/0086.
 */

export type Verdict = { infected: false } | { infected: true; signature: string };

/** clamd takes no more bytes than its StreamMaxLength: asking again does not help until the operator raises it. */
export class TooLargeToScan extends Error {}

export interface Clamd {
  host: string;
  port: number;
}

const CONNECT_MS = 2000;
/** Scanning a large archive takes clamd a while, during which it says nothing. */
const SILENCE_MS = 120_000;
const CHUNK = 64 * 1024;

/** A word of the protocol: the length in four bytes, most significant first, then the bytes. */
async function* framed(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  // "z": the command and the answer end with a null byte.
  yield Buffer.from("zINSTREAM\0");
  for await (const part of content) {
    for (let at = 0; at < part.length; at += CHUNK) {
      const bytes = part.subarray(at, at + CHUNK);
      const length = Buffer.alloc(4);
      length.writeUInt32BE(bytes.length);
      yield length;
      yield bytes;
    }
  }
  yield Buffer.alloc(4);
}

function connected({ host, port }: Clamd): Promise<net.Socket> {
  return new Promise((resolve, reject) => {
    const socket = net.connect({ host, port });
    const late = setTimeout(() => socket.destroy(new Error("clamd could not be reached in time")), CONNECT_MS);
    socket.once("error", reject);
    socket.once("connect", () => {
      clearTimeout(late);
      socket.off("error", reject);
      resolve(socket);
    });
    socket.once("close", () => clearTimeout(late));
  });
}

function verdictOf(answer: string): Verdict {
  if (answer === "stream: OK") return { infected: false };
  const found = /^stream: (.+) FOUND$/.exec(answer);
  if (found?.[1]) return { infected: true, signature: found[1] };
  if (/size limit exceeded/i.test(answer)) throw new TooLargeToScan(answer);
  throw new Error(`clamd answered "${answer.slice(0, 200)}"`);
}

/**
 * Has the bytes of a stream scanned. The stream is read to its end or destroyed.
 * @throws TooLargeToScan; Error when clamd cannot be reached, breaks off or answers what is no verdict
 */
export async function scan(content: Readable, clamd: Clamd): Promise<Verdict> {
  let socket: net.Socket;
  try {
    socket = await connected(clamd);
  } catch (error) {
    content.destroy();
    throw error;
  }
  let answer = "";
  const enough = new AbortController();
  const answered = new Promise<void>((resolve, reject) => {
    socket.on("data", (part) => {
      answer += part.toString("utf8");
      if (answer.includes("\0")) resolve();
    });
    socket.once("end", resolve);
    socket.once("close", resolve);
    socket.once("error", reject);
    socket.setTimeout(SILENCE_MS, () => socket.destroy(new Error("clamd fell silent")));
  }).finally(() => enough.abort());
  // Whoever waits below looks at it; a rejection before that must not end the process.
  answered.catch(() => {});
  try {
    await pipeline(content, framed, socket, { end: false, signal: enough.signal }).catch((error: unknown) => {
      // clamd answers and hangs up as soon as it has had enough; then the answer counts, not the broken pipe.
      if (!answer) throw error;
    });
    await answered;
  } catch (error) {
    if (!answer) throw error;
  } finally {
    socket.destroy();
  }
  return verdictOf(answer.split("\0")[0]?.trim() ?? "");
}
