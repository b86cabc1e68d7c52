import { expect, test } from "vitest";
import { Queue, QueueFull } from "./queue";

test("từng việc một, theo thứ tự; việc hỏng không kéo theo việc sau; hàng dài quá thì từ chối ngay", async () => {
  const queue = new Queue(3);
  const log: string[] = [];
  const work = (name: string, fails = false) =>
    queue.run(async () => {
      log.push(`${name} bắt đầu`);
      await new Promise((resolve) => setTimeout(resolve, 2));
      log.push(`${name} xong`);
      if (fails) throw new Error(name);
      return name;
    });
  const answers = await Promise.allSettled([work("một"), work("hai", true), work("ba"), work("bốn")]);
  expect(answers.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled", "rejected"]);
  expect(answers[3]).toMatchObject({ reason: expect.any(QueueFull) });
  expect(log).toEqual(["một bắt đầu", "một xong", "hai bắt đầu", "hai xong", "ba bắt đầu", "ba xong"]);
  await expect(work("năm")).resolves.toBe("năm");
});
