import "server-only";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { type Child, startChild } from "./children";
import { OperatorError } from "./say";

/**
 * Says before anything is started whether the address is free.
 * @throws OperatorError with what to do when it is not
 */
export async function expectFreeAddress(host: string, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (cause: NodeJS.ErrnoException) => {
      const sentences: Record<string, string> = {
        EADDRINUSE: `Cổng mạng ${port} đang có chương trình khác dùng. Dừng chương trình ấy, hoặc chọn cổng khác, ví dụ: PORT=${port === 65535 ? 3000 : port + 1} npm start`,
        EACCES: `Tài khoản này không được mở cổng mạng ${port}. Chọn cổng từ 1024 trở lên, ví dụ: PORT=3000 npm start`,
        EADDRNOTAVAIL: `Máy này không có địa chỉ ${host}. Sửa HOST, ví dụ HOST=127.0.0.1.`,
        ENOTFOUND: `Không tìm thấy địa chỉ ${host}. Sửa HOST, ví dụ HOST=127.0.0.1.`,
      };
      reject(new OperatorError(sentences[cause.code ?? ""] ?? `Không mở được ${host}, cổng ${port}: ${cause.message}`, { cause }));
    });
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

/** The address at which this machine reaches a server that listens on `host`. */
export function localAddress(host: string, port: number): string {
  const name = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
}

/**
 * Starts the web server and waits until it says that it is ready.
 * @throws OperatorError when it ends before that, or is not ready after two minutes
 */
export async function startWeb(environment: Record<string, string>, address: string, signal: AbortSignal): Promise<Child> {
  const web = startChild("web", { ...environment, PORTAL_PROCESS: "web" });
  let code: number | null | undefined;
  void web.ended.then((value) => {
    code = value ?? -1;
  });
  for (const until = Date.now() + 120_000; Date.now() < until; ) {
    if (code !== undefined) throw new OperatorError("Máy chủ web không khởi động được. Lý do ở ngay trên.");
    if (signal.aborted) await web.stop(5000);
    signal.throwIfAborted();
    const ready = await fetch(`${address}/suc-khoe/san-sang`, { signal: AbortSignal.timeout(2000) }).catch(() => null);
    await ready?.body?.cancel();
    if (ready?.ok) return web;
    await sleep(50);
  }
  await web.stop(5000);
  throw new OperatorError("Máy chủ web không sẵn sàng sau 2 phút. Chạy lại; nếu vẫn vậy, xem nhật ký ở trên.");
}

/** Keeps a worker running until `signal`: one that dies is started again, each time after a longer pause, at most a minute. */
export async function keepWorker(environment: Record<string, string>, signal: AbortSignal): Promise<void> {
  for (let failures = 0; !signal.aborted; failures++) {
    const began = Date.now();
    const worker = startChild("worker", { ...environment, PORTAL_PROCESS: "worker" });
    const stop = () => void worker.stop(20_000);
    signal.addEventListener("abort", stop, { once: true });
    await worker.ended;
    signal.removeEventListener("abort", stop);
    if (signal.aborted) return;
    if (Date.now() - began > 60_000) failures = 0;
    const pause = Math.min(1000 * 2 ** failures, 60_000);
    process.stderr.write(`Tiến trình nền dừng bất ngờ; khởi động lại sau ${pause / 1000} giây.\n`);
    await sleep(pause, undefined, { signal }).catch(() => {});
  }
}
