import "server-only";

/** Something the operator can put right. Its message is the whole sentence that they read: what is wrong and what to do. */
export class OperatorError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "OperatorError";
  }
}

/** Prints the numbered steps of a long command, each with its time. */
export class Progress {
  #step = 0;
  readonly #total: number;

  constructor(total: number) {
    this.#total = total;
  }

  /**
   * Says what begins now, does it, and says how long it took.
   * @param work may leave a few words about its result with `say`
   */
  async step<T>(title: string, work: (say: (words: string) => void) => Promise<T>): Promise<T> {
    this.#step += 1;
    const began = performance.now();
    let said = "xong";
    process.stdout.write(`[${this.#step}/${this.#total}] ${title} …\n`);
    const result = await work((words) => {
      said = words;
    });
    const seconds = ((performance.now() - began) / 1000).toFixed(1).replace(".", ",");
    process.stdout.write(`      ${said} (${seconds} giây)\n`);
    return result;
  }
}

/** One sentence for an error: the operator's own sentence as it is, anything else with the place where it was thrown. */
export function sentence(error: unknown): string {
  if (error instanceof OperatorError) return error.message;
  if (error instanceof Error && "code" in error && (error.code === "EACCES" || error.code === "EPERM") && "path" in error) {
    return `Không có quyền đọc hoặc ghi ${error.path}. Chạy lệnh bằng đúng tài khoản đã cài đặt cổng, hoặc đặt DATA_DIR tới thư mục mà tài khoản này ghi được.`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/**
 * Runs a command of the operator: an error ends it with one sentence on stderr and exit code 1.
 * The process ends when its work has ended: nothing is cut off by `process.exit`.
 */
export async function runCommand(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    process.stderr.write(`\n${sentence(error)}\n`);
    process.exitCode = 1;
  }
}
