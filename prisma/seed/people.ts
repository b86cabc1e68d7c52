/** People of the made-up province, as they are introduced today. */
export const people = {
  hanh: { fullName: "Hoàng Thị Minh Hạnh", titleLine: "Chủ tịch Hội đồng nhân dân tỉnh" },
  truong: { fullName: "Nguyễn Quốc Trường", titleLine: "Phó Chủ tịch Hội đồng nhân dân tỉnh" },
  thien: { fullName: "Lò Văn Thiện", titleLine: "Phó Chủ tịch Hội đồng nhân dân tỉnh" },
  son: { fullName: "Vũ Hồng Sơn", titleLine: "Trưởng Ban Kinh tế – Ngân sách" },
  huong: { fullName: "Đặng Thu Hương", titleLine: "Trưởng Ban Pháp chế" },
  xuan: { fullName: "Lường Thị Xuân", titleLine: "Trưởng Ban Văn hóa – Xã hội" },
  pao: { fullName: "Giàng A Páo", titleLine: "Trưởng Ban Dân tộc" },
  ngoc: { fullName: "Nông Thị Bích Ngọc", titleLine: "Ủy viên Ban Văn hóa – Xã hội" },
  tuan: { fullName: "Bùi Anh Tuấn", titleLine: "Ủy viên Ban Kinh tế – Ngân sách" },
  sua: { fullName: "Mùa Thị Sua", titleLine: "Ủy viên Ban Dân tộc" },
  huy: { fullName: "Hà Quang Huy", titleLine: "Ủy viên Ban Pháp chế" },
  luong: { fullName: "Phạm Đức Lương", titleLine: "Chánh Văn phòng" },
} as const;

export type PersonKey = keyof typeof people;
