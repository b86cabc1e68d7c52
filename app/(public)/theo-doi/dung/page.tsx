import { StopForm } from "@/components/alerts/coded-forms";
import { FOLLOW } from "@/lib/alerts/addresses";
import { findStopping } from "@/lib/alerts/queries";
import { pageMetadata } from "../../metadata";
import { one, type SearchParams } from "../asked";
import { CodedPage } from "../coded";

export const generateMetadata = () => pageMetadata({ title: "Dừng theo dõi", path: `${FOLLOW}/dung`, indexed: false });

export default async function StopPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const code = one(await searchParams, "ma");
  const stopping = await findStopping(code);
  return (
    <CodedPage title="Dừng theo dõi" nothing="Mục này đã dừng rồi. Cổng không gửi thư theo liên kết này nữa.">
      {stopping ? <StopForm stopping={stopping} code={code} /> : null}
    </CodedPage>
  );
}
