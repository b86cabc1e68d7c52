import { expect, test, vi } from "vitest";
import { readBounded } from "./bounded-body";

const streamOf = (parts: string[], cancel = () => {}) =>
  new ReadableStream<Uint8Array>({
    pull(controller) {
      const part = parts.shift();
      if (part === undefined) controller.close();
      else controller.enqueue(Buffer.from(part));
    },
    cancel,
  });

test("đọc đủ khi không quá giới hạn", async () => {
  expect((await readBounded(streamOf(["một ", "hai"]), 9))?.toString()).toBe("một hai");
  expect(await readBounded(null, 9)).toHaveLength(0);
});

test("quá giới hạn thì dừng ngay và không đọc tiếp", async () => {
  const cancelled = vi.fn();
  const rest = ["aaaa", "bbbb", "cccc", "dddd", "eeee"];
  expect(await readBounded(streamOf(rest, cancelled), 6)).toBeNull();
  expect(cancelled).toHaveBeenCalledOnce();
  expect(rest.length).toBeGreaterThan(0);
});
