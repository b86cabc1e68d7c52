import { expect, test } from "vitest";
import { csvFile } from "./spreadsheet";

test("CSV: dấu ở đầu cho bảng tính, ô bắt đầu bằng dấu tính là chữ", async () => {
  const bytes = new Uint8Array(await csvFile("thu", ["A", "B"], [["=1+1", 2]]).arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(new TextDecoder().decode(bytes)).toBe("A,B\r\n'=1+1,2\r\n");
});

test("người tải bỏ dở thì việc đọc dừng; đọc lỗi thì tệp hỏng chứ không ngắn đi", async () => {
  let [read, ended] = [0, false];
  async function* rows() {
    try {
      for (;;) yield [`dòng ${++read} ${"x".repeat(1000)}`];
    } finally {
      ended = true;
    }
  }
  const reader = csvFile("thu", ["A"], rows()).body?.getReader();
  await reader?.read();
  await reader?.cancel();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(ended).toBe(true);
  async function* broken() {
    yield ["một"];
    throw new Error("mất kết nối");
  }
  await expect(csvFile("thu", ["A"], broken()).text()).rejects.toThrow("mất kết nối");
});
