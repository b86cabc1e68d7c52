import { createHash } from "node:crypto";
import type { APIRequestContext, APIResponse } from "@playwright/test";

/* Uploads by plain requests, as the browser sends them by the tus protocol. */

/** What every request of the protocol says of itself. */
export const tus = { "tus-resumable": "1.0.0" };

const inBase64 = (text: string) => Buffer.from(text).toString("base64");

/** Announces a file; the answer names the address of its upload. @param headers what else the server wants to know, as Origin */
export function beginUpload(by: APIRequestContext, name: string, data: Buffer, headers: Record<string, string> = {}): Promise<APIResponse> {
  const sha256 = createHash("sha256").update(data).digest("hex");
  const metadata = `filename ${inBase64(name)},sha256 ${inBase64(sha256)}`;
  return by.post("/quan-tri/tep/tai-len", { headers: { ...headers, ...tus, "upload-length": String(data.length), "upload-metadata": metadata } });
}

/** A whole upload: announced, sent, taken. @returns the answer of the last step */
export async function sendFile(by: APIRequestContext, name: string, data: Buffer, headers: Record<string, string> = {}): Promise<APIResponse> {
  const address = (await beginUpload(by, name, data, headers)).headers().location ?? "";
  await by.patch(address, { data, headers: { ...headers, ...tus, "content-type": "application/offset+octet-stream", "upload-offset": "0" } });
  return by.post(address, { headers });
}
