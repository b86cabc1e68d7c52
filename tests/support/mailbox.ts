import { SMTPServer } from "smtp-server";

/** A letter as its reader's program has it. */
export interface Received {
  to: string;
  raw: string;
  /** Both parts, decoded. */
  words: string;
  header(name: string): string;
}

const decode = (part: string) => {
  const [head = "", ...body] = part.split("\r\n\r\n");
  const text = body.join("\r\n\r\n");
  if (/encoding: base64/i.test(head)) return Buffer.from(text, "base64").toString();
  const bytes = text.replace(/=\r\n/g, "").replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString();
};

function read(to: string, raw: string): Received {
  const [head = "", ...rest] = raw.split("\r\n\r\n");
  const boundary = /boundary="([^"]+)"/.exec(head)?.[1];
  const parts = boundary ? rest.join("\r\n\r\n").split(`--${boundary}`).slice(1, -1) : [raw];
  const unfolded = head.replace(/\r\n[ \t]+/g, " ");
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, "im").exec(unfolded)?.[1]?.trim() ?? "";
  return { to, raw, words: parts.map(decode).join("\n").replaceAll("\r\n", "\n"), header };
}

/** A mail server as readers' providers have them: addresses that begin with "khong-con" are refused for good, a busy one says later. */
export function mailbox() {
  const received: Received[] = [];
  const state = { busy: false };
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo({ address }, _, done) {
      if (state.busy) return done(Object.assign(new Error(`Busy: ${address}`), { responseCode: 451 }));
      if (address.startsWith("khong-con")) return done(Object.assign(new Error(`No such user: ${address}`), { responseCode: 550 }));
      done();
    },
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        received.push(read(envelope.rcptTo[0]?.address ?? "", Buffer.concat(chunks).toString("latin1")));
        done();
      });
    },
  });
  return {
    received,
    state,
    async open(): Promise<{ url: string; from: string }> {
      await new Promise<void>((resolve) => smtp.listen(0, "127.0.0.1", resolve));
      const server = { url: `smtp://127.0.0.1:${(smtp.server.address() as { port: number }).port}`, from: "Cổng HĐND <khong-tra-loi@lacgiang.example>" };
      return server;
    },
    close: () => new Promise<void>((resolve) => smtp.close(() => resolve())),
  };
}

/** The code in a link of a letter. */
export function codeIn(letter: Received | undefined, path: string): string {
  return new RegExp(`${path.replaceAll("/", "\\/")}\\?ma=([\\w-]+)`).exec(letter?.words ?? "")?.[1] ?? "";
}
