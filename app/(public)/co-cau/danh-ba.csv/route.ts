import { contactsNow } from "@/lib/bodies/queries";
import { csvFile } from "@/lib/core/spreadsheet";

export const dynamic = "force-dynamic";

/** Whom to turn to, as a table for spreadsheet programs. */
export async function GET() {
  const contacts = await contactsNow();
  const rows = contacts.map(({ body, name, title, phone, email, duty }) => [body.name, name, title, phone, email, duty]);
  return csvFile("danh-ba-lien-he", ["Cơ quan", "Họ và tên", "Chức vụ", "Điện thoại", "Thư công vụ", "Việc phụ trách"], rows);
}
