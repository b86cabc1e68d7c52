import type { Sex } from "@/prisma/generated/enums";
import type { Chance } from "./chance";

/*
 * Names of people who do not exist, in the shares of a highland province: Kinh families in the valleys, Tày, Thái, Mông, Nùng and Dao in
 * the communes above.
 */

interface Stock {
  ethnicity: string;
  /** Of a hundred members. */
  share: number;
  families: readonly string[];
  female: readonly string[];
  male: readonly string[];
}

const stocks: readonly Stock[] = [
  {
    ethnicity: "Kinh",
    share: 43,
    families: ["Nguyễn", "Trần", "Lê", "Phạm", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Dương", "Đinh", "Trịnh", "Mai", "Cao"],
    female: ["Thị Thanh Huyền", "Thị Kim Oanh", "Thu Trang", "Thị Lệ Thủy", "Minh Nguyệt", "Thị Hải Yến", "Thị Tuyết Mai", "Thị Quỳnh Anh", "Thị Bảo Châu"],
    male: ["Văn Hải", "Đình Khôi", "Quốc Bảo", "Anh Dũng", "Xuân Trường", "Hữu Phước", "Văn Thắng", "Minh Đức", "Công Thành", "Đức Thịnh", "Tiến Lộc"],
  },
  {
    ethnicity: "Tày",
    share: 17,
    families: ["Nông", "Hoàng", "Ma", "Hà", "Lương", "Triệu"],
    female: ["Thị Bích Liên", "Thị Hạnh", "Thị Thảo", "Thị Nhung", "Thị Diễm"],
    male: ["Văn Đoàn", "Quang Huynh", "Văn Toán", "Đình Thụ", "Văn Quyết", "Trung Kiên"],
  },
  {
    ethnicity: "Thái",
    share: 15,
    families: ["Lò", "Cà", "Quàng", "Lường", "Tòng", "Cầm"],
    female: ["Thị Inh", "Thị Phương", "Thị Hương", "Thị Pản", "Thị Muôn"],
    male: ["Văn Inh", "Văn Ón", "Văn Pâng", "Văn Hặc", "Văn Chiến"],
  },
  {
    ethnicity: "Mông",
    share: 15,
    families: ["Giàng", "Vàng", "Sùng", "Thào", "Mùa", "Lý", "Hạng"],
    female: ["Thị Mỷ", "Thị Dở", "Thị Chư", "Thị Páo"],
    male: ["A Chu", "A Sình", "A Tủa", "A Dế", "A Lử", "Seo Pao"],
  },
  { ethnicity: "Nùng", share: 6, families: ["Nông", "Lộc", "Hoàng", "Vi"], female: ["Thị Sen", "Thị Nga"], male: ["Văn Sài", "Văn Hòa", "Văn Coóng"] },
  { ethnicity: "Dao", share: 4, families: ["Bàn", "Đặng", "Triệu", "Phùng"], female: ["Thị Ton", "Mùi Ghển"], male: ["Tòn Phin", "Văn Phú", "Kim Vàng"] },
];

/** A hundred lots. */
const urn = stocks.flatMap((stock) => Array.from({ length: stock.share }, () => stock));

export interface Named {
  fullName: string;
  sex: Sex;
  ethnicity: string;
}

/** Somebody with a name that nobody has yet. @param taken grows by the name */
export function nameSomebody(chance: Chance, sex: Sex, taken: Set<string>): Named {
  for (;;) {
    const stock = chance.pick(urn);
    const fullName = `${chance.pick(stock.families)} ${chance.pick(sex === "FEMALE" ? stock.female : stock.male)}`;
    if (taken.has(fullName)) continue;
    taken.add(fullName);
    return { fullName, sex, ethnicity: stock.ethnicity };
  }
}
