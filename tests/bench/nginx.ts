import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { freePort } from "@/lib/cli/database/cluster";

export interface StaticServer {
  url: string;
  /** The process that answers. */
  pid: number;
  stop(): Promise<void>;
}

/** nginx in one process serving the same bytes as a static, pre-compressed file: the yardstick of the bench. */
export async function startNginx(folder: string, html: Buffer): Promise<StaticServer> {
  const root = path.join(folder, "nginx");
  mkdirSync(path.join(root, "www"), { recursive: true });
  mkdirSync(path.join(root, "logs"), { recursive: true });
  writeFileSync(path.join(root, "www", "article.html"), html);
  writeFileSync(path.join(root, "www", "article.html.gz"), gzipSync(html));
  const port = await freePort();
  const user = process.getuid?.() === 0 ? "user root;" : "";
  const temp = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${root}/${name};`).join("\n    ");
  const config = path.join(root, "nginx.conf");
  writeFileSync(
    config,
    `${user}
daemon off;
master_process off;
pid ${root}/nginx.pid;
error_log ${root}/logs/error.log;
events { worker_connections 1024; }
http {
    ${temp}
    access_log off;
    sendfile on;
    tcp_nopush on;
    open_file_cache max=100;
    keepalive_requests 1000000;
    types { text/html html; }
    server {
        listen 127.0.0.1:${port};
        root ${root}/www;
        gzip_static on;
    }
}
`,
  );
  const server = spawn("nginx", ["-p", root, "-c", config], { stdio: "ignore" });
  const url = `http://127.0.0.1:${port}/article.html`;
  for (let attempt = 0; attempt < 50; attempt++) {
    const answered = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (answered) break;
    await sleep(100);
  }
  return {
    url,
    pid: server.pid as number,
    async stop() {
      const ended = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGTERM");
      await ended;
    },
  };
}
