import "server-only";
import { createTransport, type Transporter } from "nodemailer";
import { env } from "@/lib/core/env";

/** A letter as a mail server takes it. */
export interface Mail {
  /** Message-ID without brackets: servers and mail programs drop the second copy of it. */
  messageId: string;
  to: { name: string; address: string };
  subject: string;
  text: string;
  /** The same words with links, for programs that show such letters. Nothing in it is loaded from anywhere. */
  html?: string;
  /** Absolute address at which one click ends such letters (RFC 8058). */
  unsubscribe?: string;
}

/** What a mail server did with a letter. */
export type Sent = { ok: true } | { ok: false /** True when trying again is of no use. */; final: boolean; problem: string };

const isLoopback = (host: string) => host === "localhost" || host === "[::1]" || /^127\./.test(host);

let open: { url: string; transport: Transporter } | null = null;

/** One connection at a time is enough for an office, and no server takes offence at it. */
function transportOf(url: string): Transporter {
  if (open?.url === url) return open.transport;
  open?.transport.close();
  const { username, hostname } = new URL(url);
  const transport = createTransport({
    url,
    // A password is never sent in clear over a network.
    requireTLS: username !== "" && !isLoopback(hostname),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  open = { url, transport };
  return transport;
}

/** Where letters go, and in whose name. */
export interface MailServer {
  url: string;
  from: string;
}

/** The mail server of this portal; null while none is set. */
export function mailServer(): MailServer | null {
  const { SMTP_URL, MAIL_FROM } = env();
  return SMTP_URL && MAIL_FROM ? { url: SMTP_URL, from: MAIL_FROM } : null;
}

/** What a server says, as one short line. */
const oneLine = (words: string) => words.replace(/\s+/g, " ").trim().slice(0, 300);

/** Hands a letter over to a mail server. Never throws for what the server or the network did. */
export async function sendMail({ url, from }: MailServer, { unsubscribe, ...mail }: Mail): Promise<Sent> {
  try {
    await transportOf(url).sendMail({
      ...mail,
      messageId: `<${mail.messageId}>`,
      from,
      // Answering machines leave it alone.
      headers: {
        "Auto-Submitted": "auto-generated",
        ...(unsubscribe ? { "List-Unsubscribe": `<${unsubscribe}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" } : {}),
      },
    });
    return { ok: true };
  } catch (error) {
    const { responseCode, response, code, message } = error as { responseCode?: number; response?: string; code?: string; message?: string };
    const said = oneLine(response ?? message ?? "");
    // A wrong password is the operator's to put right: the letter itself is good.
    const final = responseCode !== undefined && responseCode >= 500 && code !== "EAUTH";
    return { ok: false, final, problem: responseCode ? `Máy chủ thư từ chối: ${said}` : `Không nối được máy chủ thư: ${said}` };
  }
}
