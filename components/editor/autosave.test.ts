import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Autosave, type SaveAnswer, type SaveState } from "./autosave";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** An editor whose server answers from a list, one answer a save. */
function editor(...answers: (SaveAnswer<string> | Promise<SaveAnswer<string>>)[]) {
  const sent: { draft: string; version: number }[] = [];
  const states: SaveState<string>["kind"][] = [];
  const autosave = new Autosave<string>({
    version: 3,
    base: "chữ đầu",
    send: async (draft, version) => {
      sent.push({ draft, version });
      return answers.shift() ?? { status: "unreachable" };
    },
    onState: (state) => states.push(state.kind),
  });
  return { autosave, sent, states };
}
const saved = (version: number): SaveAnswer<string> => ({ status: "saved", version, at: "14 giờ 32" });

test("gõ liên tục chỉ lưu một lần, sau phím cuối chưa đến một giây, kèm số bản đã thấy", async () => {
  const { autosave, sent } = editor(saved(4));
  for (const text of ["H", "Hộ", "Hội"]) {
    autosave.change(text);
    await vi.advanceTimersByTimeAsync(300);
  }
  expect(sent).toEqual([]);
  await vi.advanceTimersByTimeAsync(700);
  expect(sent).toEqual([{ draft: "Hội", version: 3 }]);
  expect(autosave.state).toEqual({ kind: "clean", at: "14 giờ 32" });
  expect(autosave.version).toBe(4);
});

test("mỗi lúc chỉ một lần lưu: chữ gõ trong khi đang lưu đi ở lần sau, trên bản vừa lưu", async () => {
  let answer: (value: SaveAnswer<string>) => void = () => undefined;
  const { autosave, sent } = editor(new Promise<SaveAnswer<string>>((resolve) => (answer = resolve)), saved(5));
  autosave.change("một");
  await vi.advanceTimersByTimeAsync(1000);
  autosave.change("một hai");
  await vi.advanceTimersByTimeAsync(5000);
  expect(sent).toHaveLength(1);
  answer(saved(4));
  await vi.advanceTimersByTimeAsync(1000);
  expect(sent).toEqual([
    { draft: "một", version: 3 },
    { draft: "một hai", version: 4 },
  ]);
});

test("xung đột thì dừng lưu, giữ chữ; chỉ ghi tiếp khi hai bản đã thành một", async () => {
  const { autosave, sent } = editor(
    { status: "conflict", version: 7, who: "Trần Thu Hà", at: "14 giờ 33", what: "lưu: tiêu đề", draft: "chữ của chị Hà" },
    saved(8),
  );
  autosave.change("chữ của tôi");
  await vi.advanceTimersByTimeAsync(1000);
  autosave.change("chữ của tôi, viết tiếp");
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toHaveLength(1);
  expect(autosave.unsaved).toBe(true);
  expect(await autosave.flush()).toBe(false);
  expect(autosave.base).toBe("chữ đầu");
  expect(autosave.state).toMatchObject({ kind: "conflict", version: 7, who: "Trần Thu Hà", draft: "chữ của chị Hà" });
  expect(await autosave.settle("chữ của hai người", { version: 7, draft: "chữ của chị Hà" })).toBe(true);
  expect(sent[1]).toEqual({ draft: "chữ của hai người", version: 7 });
  expect(autosave.base).toBe("chữ của hai người");
});

test("mất mạng thì thử lại sau 10 giây, rồi thưa dần, và không mất chữ", async () => {
  const { autosave, sent, states } = editor({ status: "unreachable" }, { status: "unreachable" }, saved(4));
  autosave.change("chữ");
  await vi.advanceTimersByTimeAsync(800);
  expect(autosave.state).toEqual({ kind: "retrying", seconds: 10 });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(autosave.state).toEqual({ kind: "retrying", seconds: 20 });
  await vi.advanceTimersByTimeAsync(20_000);
  expect(sent.map((one) => one.draft)).toEqual(["chữ", "chữ", "chữ"]);
  expect(states.at(-1)).toBe("clean");
});

test("bị từ chối thì dừng với lý do, và thử lại khi chữ được sửa", async () => {
  const { autosave, sent } = editor({ status: "refused", sentence: "Viết không quá 300 ký tự" }, saved(4));
  autosave.change("quá dài");
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toHaveLength(1);
  expect(autosave.state).toEqual({ kind: "refused", sentence: "Viết không quá 300 ký tự" });
  autosave.change("ngắn");
  await vi.advanceTimersByTimeAsync(1000);
  expect(autosave.unsaved).toBe(false);
});

test("hết phiên đăng nhập thì dừng; đăng nhập lại thì lưu tiếp được trên cùng trang", async () => {
  const { autosave } = editor({ status: "signed-out" }, saved(4));
  autosave.change("chữ");
  await vi.advanceTimersByTimeAsync(1000);
  expect(autosave.state).toEqual({ kind: "signed-out" });
  expect(await autosave.resume()).toBe(true);
});

test("lưu ngay gửi chữ chưa kịp lưu", async () => {
  const { autosave, sent } = editor(saved(4));
  autosave.change("chữ");
  expect(await autosave.flush()).toBe(true);
  expect(sent).toEqual([{ draft: "chữ", version: 3 }]);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(sent).toHaveLength(1);
});
