/** Councils are elected for five years; the year in which each term of the made-up province begins, with its Roman number. */
const terms = [
  { from: 2016, number: "XIV" },
  { from: 2021, number: "XV" },
  { from: 2026, number: "XVI" },
  { from: 2031, number: "XVII" },
];

/** "Khóa XVI, nhiệm kỳ 2026–2031" in the autumn of 2026. A new council first meets in the second quarter. */
export function termLine(year: number, month: number): string {
  const term = terms.findLast(({ from }) => year > from || (year === from && month > 4)) ?? { from: 2016, number: "XIV" };
  return `Khóa ${term.number}, nhiệm kỳ ${term.from}–${term.from + 5}`;
}

/** What the demo says of itself. No such province, no such address. */
export const profile = {
  councilName: "Hội đồng nhân dân tỉnh Lạc Giang",
  shortName: "HĐND tỉnh Lạc Giang",
  officeName: "Văn phòng Hội đồng nhân dân tỉnh",
  responsible: "Ông Phạm Đức Lương, Chánh Văn phòng, Trưởng Ban Biên tập",
  licence: "số 21/GP-TTĐT do Sở Thông tin và Truyền thông cấp ngày 12/06/2019",
  address: "Số 2, quảng trường Sông Lạc, phường Tân Giang, tỉnh Lạc Giang",
  phone: "0200 3 555 666",
  hotline: "0200 3 555 888",
  email: "vanphong@hdnd.lacgiang.example",
  englishName: "Lac Giang Provincial People’s Council",
  englishOffice: "Office of the Lac Giang Provincial People’s Council",
  motto: "Kỷ cương, trách nhiệm, chuyên nghiệp, hiệu quả",
};
