import type { BodyKind } from "@/prisma/generated/enums";

/** A body as the list below gives it; slugs name the parent. */
export interface BodyRow {
  slug: string;
  kind: BodyKind;
  name: string;
  shortName?: string;
  englishName?: string;
  symbolTail?: string;
  functions?: string;
  englishFunctions?: string;
  parent?: string;
  from?: string;
  to?: string;
  foundedBy?: string;
  phone?: string;
  email?: string;
  shown?: boolean;
}

/** The day on which the two offices became one. */
export const CHANGE_OF_OFFICE = "2021-07-01";

export const committees = [
  {
    slug: "ban-phap-che",
    name: "Ban Pháp chế",
    shortName: "Ban PC",
    englishName: "Legal Committee",
    about: "tư pháp, nội vụ, an ninh, chính quyền địa phương",
  },
  {
    slug: "ban-kinh-te-ngan-sach",
    name: "Ban Kinh tế – Ngân sách",
    shortName: "Ban KT–NS",
    englishName: "Economic and Budget Committee",
    about: "kinh tế, ngân sách, đầu tư, đất đai",
  },
  {
    slug: "ban-van-hoa-xa-hoi",
    name: "Ban Văn hóa – Xã hội",
    shortName: "Ban VH–XH",
    englishName: "Cultural and Social Committee",
    about: "văn hóa, giáo dục, y tế, lao động, xã hội",
  },
  { slug: "ban-dan-toc", name: "Ban Dân tộc", shortName: "Ban DT", englishName: "Ethnic Affairs Committee", about: "công tác dân tộc, tín ngưỡng, tôn giáo" },
] as const;

/** Members' groups, named after where their members were elected. */
export const groupPlaces = ["Lạc Thành", "Yên Khê", "Mường Hà", "Nậm Sơn", "Phù Vân", "Tà Lèng"] as const;

export const groupSlug = (index: number) => `to-dai-bieu-so-${index + 1}`;

const council = {
  kind: "COUNCIL",
  name: "Hội đồng nhân dân tỉnh Lạc Giang",
  shortName: "HĐND tỉnh",
  englishName: "Lac Giang Provincial People’s Council",
  symbolTail: "HĐND",
  functions:
    "Cơ quan quyền lực nhà nước ở tỉnh, đại diện cho ý chí, nguyện vọng và quyền làm chủ của Nhân dân trong tỉnh.\n\nQuyết định các vấn đề của tỉnh do luật định; bầu, miễn nhiệm, bãi nhiệm người giữ chức vụ; giám sát việc tuân theo Hiến pháp và pháp luật và việc thực hiện nghị quyết của mình.",
  englishFunctions:
    "The organ of state power in the province, elected by its people. It decides on matters of the province, elects its officers and supervises how laws and its own resolutions are carried out.",
} satisfies Partial<BodyRow>;

function partsOf(parent: string, tail: string, days: Pick<BodyRow, "from" | "to">): BodyRow[] {
  return [
    {
      ...{
        slug: `thuong-truc-hdnd-tinh${tail}`,
        kind: "STANDING_COMMITTEE",
        name: "Thường trực Hội đồng nhân dân tỉnh",
        shortName: "Thường trực HĐND tỉnh",
        parent,
        ...days,
      },
      symbolTail: "TT.HĐND",
      englishName: "Standing Committee of the Council",
      functions:
        "Cơ quan thường trực của Hội đồng nhân dân: triệu tập kỳ họp, điều hòa hoạt động của các Ban, quyết định những việc phát sinh giữa hai kỳ họp theo luật.",
    },
    ...committees.map(
      ({ slug, name, shortName, englishName, about }): BodyRow => ({
        ...{ slug: `${slug}${tail}`, kind: "COMMITTEE", name: `${name} Hội đồng nhân dân tỉnh`, shortName, englishName, parent, symbolTail: "HĐND", ...days },
        functions: `Thẩm tra dự thảo nghị quyết, báo cáo, đề án về ${about}; giám sát, khảo sát, kiến nghị trong các lĩnh vực đó.`,
      }),
    ),
    ...groupPlaces.map(
      (place, index): BodyRow => ({
        ...{
          slug: `${groupSlug(index)}${tail}`,
          kind: "MEMBERS_GROUP",
          name: `Tổ đại biểu số ${index + 1} (${place})`,
          shortName: `Tổ ${index + 1}`,
          parent,
          ...days,
        },
        functions: "Nghiên cứu tài liệu trước kỳ họp, tiếp xúc cử tri và theo dõi việc giải quyết kiến nghị ở địa bàn.",
      }),
    ),
  ];
}

const agency = (slug: string, name: string, days: Pick<BodyRow, "from" | "to"> = {}): BodyRow => ({
  ...{ slug, kind: "AGENCY", name, parent: "ubnd-tinh", shown: false, ...days },
});

const office = "van-phong-doan-dbqh-va-hdnd-tinh";
const merged = { from: CHANGE_OF_OFFICE };
const beforeMerger = { to: "2021-06-30" };

/** Every body of the record; a parent stands before its parts, sisters in protocol order. */
export const bodyList: readonly BodyRow[] = [
  { ...council, slug: "hdnd-tinh-lac-giang-2004", from: "2004-05-01", to: "2025-06-30" },
  { ...council, slug: "hdnd-tinh-lac-giang", from: "2025-07-01", foundedBy: "Hợp nhất hai tỉnh Lạc Giang và Mộc Sơn" },
  {
    ...council,
    slug: "hdnd-tinh-moc-son",
    name: "Hội đồng nhân dân tỉnh Mộc Sơn",
    englishName: "Moc Son Provincial People’s Council",
    to: "2025-06-30",
    shown: false,
  },
  ...partsOf("hdnd-tinh-lac-giang-2004", "-2004", { from: "2016-06-22", to: "2025-06-30" }),
  ...partsOf("hdnd-tinh-lac-giang", "", { from: "2025-07-01" }),
  { slug: "doan-dbqh-tinh", kind: "ASSEMBLY_DELEGATION", name: "Đoàn đại biểu Quốc hội tỉnh Lạc Giang", shortName: "Đoàn ĐBQH tỉnh", symbolTail: "ĐĐBQH" },
  {
    ...{
      slug: "van-phong-hdnd-tinh",
      kind: "OFFICE",
      name: "Văn phòng Hội đồng nhân dân tỉnh",
      shortName: "Văn phòng",
      symbolTail: "VP",
      from: "2016-07-01",
      ...beforeMerger,
    },
    functions: "Tham mưu, giúp việc và phục vụ hoạt động của Hội đồng nhân dân, Thường trực, các Ban và các Tổ đại biểu.",
  },
  { slug: "van-phong-doan-dbqh-tinh", kind: "OFFICE", name: "Văn phòng Đoàn đại biểu Quốc hội tỉnh", from: "2016-07-01", ...beforeMerger },
  {
    ...{
      slug: office,
      kind: "OFFICE",
      name: "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh",
      shortName: "Văn phòng",
      symbolTail: "VP",
      ...merged,
    },
    foundedBy: "Nghị quyết số 24/NQ-HĐND",
    englishName: "Office of the National Assembly Delegation and the People’s Council",
    functions:
      "Tham mưu, giúp việc và phục vụ hoạt động của Đoàn đại biểu Quốc hội, Hội đồng nhân dân, Thường trực, các Ban và các Tổ đại biểu.\n\nLưu hồ sơ kỳ họp, quản lý trang thông tin điện tử của Hội đồng nhân dân.",
    ...{ phone: "0200 3 555 666", email: "vanphong@hdnd.lacgiang.example" },
  },
  { slug: "phong-tong-hop", kind: "DEPARTMENT", name: "Phòng Tổng hợp", parent: "van-phong-hdnd-tinh", from: "2016-07-01", ...beforeMerger },
  { slug: "phong-cong-tac-quoc-hoi", kind: "DEPARTMENT", name: "Phòng Công tác Quốc hội", parent: office, ...merged },
  { slug: "phong-cong-tac-hdnd", kind: "DEPARTMENT", name: "Phòng Công tác Hội đồng nhân dân", parent: office, ...merged },
  { slug: "phong-dan-nguyen", kind: "DEPARTMENT", name: "Phòng Dân nguyện", parent: office, ...merged },
  { slug: "phong-hanh-chinh-to-chuc-quan-tri", kind: "DEPARTMENT", name: "Phòng Hành chính – Tổ chức – Quản trị", parent: office, ...merged },
  { slug: "dang-bo-van-phong", kind: "PARTY", name: "Đảng bộ Văn phòng", from: "2016-07-01", shown: false },
  { slug: "cong-doan-van-phong", kind: "MASS_ORGANISATION", name: "Công đoàn Văn phòng", from: "2016-07-01", shown: false },
  { slug: "ubnd-tinh", kind: "PEOPLES_COMMITTEE", name: "Ủy ban nhân dân tỉnh Lạc Giang", shortName: "UBND tỉnh", symbolTail: "UBND", shown: false },
  agency("so-tai-chinh", "Sở Tài chính"),
  agency("so-ke-hoach-va-dau-tu", "Sở Kế hoạch và Đầu tư", { to: "2025-02-28" }),
  agency("so-nong-nghiep-va-phat-trien-nong-thon", "Sở Nông nghiệp và Phát triển nông thôn", { to: "2025-02-28" }),
  agency("so-tai-nguyen-va-moi-truong", "Sở Tài nguyên và Môi trường", { to: "2025-02-28" }),
  agency("so-nong-nghiep-va-moi-truong", "Sở Nông nghiệp và Môi trường", { from: "2025-03-01" }),
  agency("so-giao-duc-va-dao-tao", "Sở Giáo dục và Đào tạo"),
  agency("so-y-te", "Sở Y tế"),
  agency("so-xay-dung", "Sở Xây dựng"),
  agency("so-noi-vu", "Sở Nội vụ"),
  agency("so-tu-phap", "Sở Tư pháp"),
  agency("toa-an-nhan-dan-tinh", "Tòa án nhân dân tỉnh"),
  agency("vien-kiem-sat-nhan-dan-tinh", "Viện kiểm sát nhân dân tỉnh"),
];
