import { committees, groupPlaces, groupSlug } from "./body-list";
import { idOf } from "./chance";

/** An office of the record, by the slug of its body and a key. */
export interface PostRow {
  body: string;
  key: "head" | "deputy" | "member" | "secretary";
  title: string;
  englishTitle?: string;
  protocol: number;
  sole: boolean;
}

export const postId = (body: string, key: PostRow["key"]) => idOf(`post/${body}/${key}`);

function councilPosts(council: string, tail: string): PostRow[] {
  const standing = `thuong-truc-hdnd-tinh${tail}`;
  return [
    { body: council, key: "head", title: "Chủ tịch Hội đồng nhân dân tỉnh", englishTitle: "Chairperson of the Council", protocol: 10, sole: true },
    { body: council, key: "deputy", title: "Phó Chủ tịch Hội đồng nhân dân tỉnh", englishTitle: "Vice Chairperson of the Council", protocol: 20, sole: false },
    { body: standing, key: "member", title: "Ủy viên Thường trực Hội đồng nhân dân tỉnh", protocol: 30, sole: false },
    ...committees.flatMap(({ slug, name, englishName }, index): PostRow[] => [
      { body: `${slug}${tail}`, key: "head", title: `Trưởng ${name}`, englishTitle: `Head, ${englishName}`, protocol: 40 + index, sole: true },
      { body: `${slug}${tail}`, key: "deputy", title: `Phó Trưởng ${name}`, englishTitle: `Deputy Head, ${englishName}`, protocol: 50 + index, sole: false },
      { body: `${slug}${tail}`, key: "member", title: `Ủy viên ${name}`, protocol: 70 + index, sole: false },
    ]),
    ...groupPlaces.flatMap((_, index): PostRow[] => [
      { body: `${groupSlug(index)}${tail}`, key: "head", title: `Tổ trưởng Tổ đại biểu số ${index + 1}`, protocol: 80 + index, sole: true },
      { body: `${groupSlug(index)}${tail}`, key: "deputy", title: `Tổ phó Tổ đại biểu số ${index + 1}`, protocol: 90 + index, sole: false },
    ]),
  ];
}

const offices = ["van-phong-hdnd-tinh", "van-phong-doan-dbqh-va-hdnd-tinh"];
const departments: [string, string][] = [
  ["phong-cong-tac-quoc-hoi", "Công tác Quốc hội"],
  ["phong-cong-tac-hdnd", "Công tác Hội đồng nhân dân"],
  ["phong-dan-nguyen", "Dân nguyện"],
  ["phong-hanh-chinh-to-chuc-quan-tri", "Hành chính – Tổ chức – Quản trị"],
];

export const postList: readonly PostRow[] = [
  ...councilPosts("hdnd-tinh-lac-giang-2004", "-2004"),
  ...councilPosts("hdnd-tinh-lac-giang", ""),
  ...offices.flatMap((body): PostRow[] => [
    { body, key: "head", title: "Chánh Văn phòng", englishTitle: "Chief of Office", protocol: 60, sole: true },
    { body, key: "deputy", title: "Phó Chánh Văn phòng", englishTitle: "Deputy Chief of Office", protocol: 65, sole: false },
  ]),
  ...departments.map(([body, name], index): PostRow => ({ body, key: "head", title: `Trưởng phòng ${name}`, protocol: 100 + index, sole: true })),
  { body: "dang-bo-van-phong", key: "secretary", title: "Bí thư Đảng ủy Văn phòng", protocol: 110, sole: true },
  { body: "cong-doan-van-phong", key: "head", title: "Chủ tịch Công đoàn Văn phòng", protocol: 111, sole: true },
];
