import { uploadAddress } from "@/lib/files/addresses";
import type { FileKind } from "@/prisma/generated/enums";

/** What the server keeps of a file that was sent. */
export interface Uploaded {
  id: string;
  name: string;
  /** In bytes. */
  size: number;
  kind: FileKind;
}

/** The server's own sentence about a file that it does not take. */
export class UploadRefused extends Error {}

/** SHA-256 in hex, so that the server notices bytes that changed on the way. */
async function fingerprint(file: File): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Sends one file. XMLHttpRequest because only it tells how far an upload is.
 * @param onProgress percent, 0 to 100
 * @throws UploadRefused with what to do instead; Error when there was no answer
 */
export async function upload(file: File, onProgress: (percent: number) => void): Promise<Uploaded> {
  const sha256 = await fingerprint(file);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", uploadAddress);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.setRequestHeader("X-Content-SHA256", sha256);
    request.setRequestHeader("X-File-Name", encodeURIComponent(file.name.normalize("NFC")));
    request.responseType = "json";
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(Math.round((event.loaded / event.total) * 100));
    request.onload = () => {
      const answer = request.response as (Uploaded & { sentence?: string }) | null;
      if (request.status === 200 || request.status === 201) resolve(answer as Uploaded);
      else if (request.status === 401) reject(new UploadRefused("Phiên đăng nhập đã hết. Đăng nhập lại ở thẻ khác rồi chọn lại tệp."));
      else if (answer?.sentence) reject(new UploadRefused(answer.sentence));
      else reject(new Error(`upload answered ${request.status}`));
    };
    request.onerror = () => reject(new Error("upload had no answer"));
    request.send(file);
  });
}
