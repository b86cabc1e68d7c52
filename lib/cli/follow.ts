import "server-only";

/*
 * Loaded into every process that `npm start` starts: when the supervisor is gone (killed, out of memory) the channel to it
 * closes, and the process stops by itself instead of keeping the port.
 */
process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
// Only listened to: the channel must not keep the process alive.
process.channel?.unref();
