import { expect, test } from "vitest";
import { Actor } from "@/lib/auth/actor";
import { refusalWords } from "./labels";
import { reviewDays, reviewState, whyNotReviewed, whyNotSetReview } from "./review-by";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
/** Half past midnight in Viet Nam, still the day before in UTC. */
const now = new Date("2021-01-04T17:30:00Z");

test("hạn tính theo ngày ở Việt Nam: hôm nay chưa quá hạn, hai tuần tới là sắp đến", () => {
  expect(["2021-01-04", "2021-01-05", "2021-01-19", "2021-01-20"].map((on) => reviewState(day(on), now))).toEqual(["overdue", "soon", "soon", "later"]);
  expect(reviewDays(now)).toEqual({ today: day("2021-01-05"), soon: day("2021-01-19") });
});

test("người duyệt đặt hạn sau hôm nay; người phụ trách và người duyệt xác nhận bài đang đăng; câu từ chối nào cũng có lời", () => {
  const approver = Actor.ofAccount({ id: "a", displayName: "A", roles: ["APPROVER"] });
  const author = Actor.ofAccount({ id: "b", displayName: "B", roles: ["AUTHOR"] });
  const article = {
    pagePath: null,
    publishedEditionId: "x",
    publishAt: now,
    withdrawnAt: null,
    hasOpenEdition: false,
    reviewDueOn: day("2021-01-04"),
    reviewerId: "b",
  };
  expect(whyNotSetReview(approver, article, day("2021-01-06"), now)).toBeNull();
  expect(whyNotReviewed(author, article, null, now)).toBeNull();
  expect(whyNotReviewed(approver, article, day("2021-07-05"), now)).toBeNull();
  const refusals = [
    whyNotSetReview(author, article, null, now),
    whyNotSetReview(approver, article, day("2021-01-05"), now),
    whyNotSetReview(approver, { withdrawnAt: now }, null, now),
    whyNotReviewed(author, { ...article, reviewerId: "c" }, null, now),
    whyNotReviewed(author, { ...article, reviewDueOn: null }, null, now),
    whyNotReviewed(author, { ...article, publishedEditionId: null }, null, now),
  ];
  expect(refusals).toEqual(["not-an-approver", "review-day-passed", "already-withdrawn", "not-the-reviewer", "no-review", "not-published"]);
  for (const refusal of refusals) expect(refusal && refusalWords[refusal]).toMatch(/\.$/);
});
