import "server-only";
import { spawn } from "node:child_process";

/**
 * Stops a server when this process is gone, however it went: a shell waits on a pipe that only this process holds open, and the
 * kernel closes it even after SIGKILL. The server stands in a process group of its own and would outlive us otherwise.
 * @returns a function that calls the watchdog off, once the server has ended
 */
export function stopWithUs(pid: number): () => void {
  const dog = spawn("/bin/sh", ["-c", 'read -r _; kill -INT "$0"', String(pid)], { cwd: "/", detached: true, stdio: ["pipe", "ignore", "ignore"] });
  dog.on("error", () => {});
  dog.stdin.on("error", () => {});
  dog.unref();
  return () => dog.kill("SIGKILL");
}
