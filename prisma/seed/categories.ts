/** The eight rubrics of the demo, in the order of the menu. */
export const categories = {
  council: "Hoạt động của Hội đồng nhân dân",
  session: "Kỳ họp",
  supervision: "Giám sát",
  voters: "Tiếp xúc cử tri",
  practice: "Nghị quyết vào cuộc sống",
  committees: "Hoạt động các Ban",
  questions: "Chất vấn và giải trình",
  notices: "Thông báo",
} as const;

export type CategoryKey = keyof typeof categories;
