import "server-only";
import type { Tx } from "@/lib/core/db";
import { idOf } from "./chance";
import { writeAll } from "./write";

export const fieldList = [
  { slug: "ngan-sach-dau-tu", name: "Ngân sách, đầu tư", committee: "ban-kinh-te-ngan-sach", agency: "so-tai-chinh" },
  { slug: "dat-dai", name: "Đất đai", committee: "ban-kinh-te-ngan-sach", agency: "so-tai-nguyen-va-moi-truong" },
  { slug: "nong-nghiep-moi-truong", name: "Nông nghiệp, môi trường", committee: "ban-kinh-te-ngan-sach", agency: "so-nong-nghiep-va-phat-trien-nong-thon" },
  { slug: "xay-dung-giao-thong", name: "Xây dựng, giao thông", committee: "ban-kinh-te-ngan-sach", agency: "so-xay-dung" },
  { slug: "giao-duc", name: "Giáo dục", committee: "ban-van-hoa-xa-hoi", agency: "so-giao-duc-va-dao-tao" },
  { slug: "y-te", name: "Y tế", committee: "ban-van-hoa-xa-hoi", agency: "so-y-te" },
  { slug: "van-hoa-xa-hoi", name: "Văn hóa, xã hội", committee: "ban-van-hoa-xa-hoi", agency: "so-noi-vu" },
  { slug: "dan-toc", name: "Dân tộc", committee: "ban-dan-toc", agency: "so-noi-vu" },
  { slug: "to-chuc-bo-may", name: "Tổ chức bộ máy, nhân sự", committee: "ban-phap-che", agency: "so-noi-vu" },
  { slug: "phap-che-giam-sat", name: "Pháp chế, giám sát", committee: "ban-phap-che", agency: "so-tu-phap" },
] as const;

export type FieldKey = (typeof fieldList)[number]["slug"];

export const fieldId = (slug: FieldKey) => idOf(`field/${slug}`);

export function fieldOf(slug: FieldKey): (typeof fieldList)[number] {
  return fieldList.find((field) => field.slug === slug) ?? fieldList[0];
}

export async function seedFields(tx: Tx): Promise<void> {
  await writeAll(
    tx.field,
    fieldList.map(({ slug, name }, index) => ({ id: fieldId(slug), slug, name, position: index + 1 })),
  );
}
