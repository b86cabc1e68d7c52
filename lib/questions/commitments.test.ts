import fc from "fast-check";
import { expect, test } from "vitest";
import { mostPressing, standingOf } from "./commitments";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const due = day("2021-03-31");

test("lời hứa: trong hạn, quá hạn mấy ngày, đã làm, làm chậm, không hẹn ngày", () => {
  expect(standingOf({ dueOn: due, keptOn: null }, day("2021-03-31"))).toEqual({ state: "waiting", late: 0 });
  expect(standingOf({ dueOn: due, keptOn: null }, day("2021-04-12"))).toEqual({ state: "overdue", late: 12 });
  expect(standingOf({ dueOn: due, keptOn: day("2021-03-31") }, day("2022-01-01"))).toEqual({ state: "kept", late: 0 });
  expect(standingOf({ dueOn: due, keptOn: day("2021-04-02") }, day("2022-01-01"))).toEqual({ state: "kept-late", late: 2 });
  expect(standingOf({ dueOn: null, keptOn: null }, day("2022-01-01"))).toEqual({ state: "without-day", late: 0 });
  expect(standingOf({ dueOn: null, keptOn: day("2022-01-01") }, day("2022-01-01")).state).toBe("kept");
});

test("đã làm rồi thì ngày hôm nay không đổi được gì", () => {
  fc.assert(
    fc.property(fc.nat(9000), fc.nat(9000), fc.nat(9000), (dueDay, keptDay, todayDay) => {
      const at = (n: number) => new Date(n * 86_400_000);
      const promised = { dueOn: at(dueDay), keptOn: at(keptDay) };
      expect(standingOf(promised, at(todayDay))).toEqual(standingOf(promised, at(0)));
    }),
  );
});

test("nhiều lời hứa: nói cái quá hạn lâu nhất trước, đã thực hiện hết mới nói đã thực hiện", () => {
  const at = (state: "kept" | "waiting" | "overdue", late = 0) => ({ standing: { state, late } });
  expect(mostPressing([at("kept"), at("overdue", 3), at("waiting"), at("overdue", 9)])?.standing).toEqual({ state: "overdue", late: 9 });
  expect(mostPressing([at("kept"), at("waiting")])?.standing.state).toBe("waiting");
  expect([mostPressing([at("kept")])?.standing.state, mostPressing([])]).toEqual(["kept", null]);
});
