// Lets Node run the TypeScript of commands, worker and server in one process: the tsx command would stand between the
// terminal and them as a second process and, after 30 ms without an answer, turn Ctrl-C into SIGKILL.
import path from "node:path";

process.env.TSX_TSCONFIG_PATH ??= path.join(import.meta.dirname, "tsconfig.cli.json");
await import("tsx");
