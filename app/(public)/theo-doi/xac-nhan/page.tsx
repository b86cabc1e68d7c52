import { ConfirmForm } from "@/components/alerts/coded-forms";
import { FOLLOW } from "@/lib/alerts/addresses";
import { findConfirmation } from "@/lib/alerts/queries";
import { pageMetadata } from "../../metadata";
import { one, type SearchParams } from "../asked";
import { CodedPage } from "../coded";

export const generateMetadata = () => pageMetadata({ title: "Xác nhận theo dõi", path: `${FOLLOW}/xac-nhan`, indexed: false });

export default async function ConfirmPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const code = one(await searchParams, "ma");
  const confirmation = await findConfirmation(code);
  return (
    <CodedPage title="Xác nhận theo dõi" nothing="Lượt theo dõi đã xác nhận rồi, đã dừng, hoặc quá hai ngày chưa xác nhận nên đã xóa.">
      {confirmation ? <ConfirmForm confirmation={confirmation} code={code} /> : null}
    </CodedPage>
  );
}
