import type { Metadata } from "next";
import { MoveUpload } from "@/components/imports/move-upload";
import { PastMoves } from "@/components/imports/past-moves";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { requireActor } from "@/lib/auth/current";
import { moveFailureSentence, moveRefusalWords } from "@/lib/imports/move-words";
import { whyNotMove } from "@/lib/imports/policy";
import { latestMoves } from "@/lib/imports/queries/moves";

export const metadata: Metadata = { title: "Nhập cổng cũ" };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const single = (value: string | string[] | undefined) => (typeof value === "string" ? value : null);

export default async function MovesPage({ searchParams }: Props) {
  const actor = await requireActor();
  const refusal = whyNotMove(actor);
  if (refusal) return <StaffRefusal title="Nhập cổng cũ" sentence={moveRefusalWords[refusal]} />;
  const { loi, tep } = await searchParams;
  const reason = single(loi);
  const failure = reason && moveFailureSentence(reason);
  const name = single(tep);
  return (
    <main className="adm__main adm__main--wide" id="noi-dung" tabIndex={-1}>
      <StaffHead title="Nhập cổng cũ" line="Tệp gốc được giữ nguyên. Đọc thử trước, nhập sau; không bài nào lên cổng khi chưa duyệt." />
      <div className="acols">
        <div>
          {failure ? (
            <div className="note note--bad mb-6" role="alert" id="tep-loi">
              {name ? <p className="font-semibold">Không nhận được tệp {name}</p> : null}
              <p>{failure}</p>
            </div>
          ) : null}
          <MoveUpload failure={failure} />
        </div>
        <div>
          <PastMoves moves={await latestMoves(actor)} />
        </div>
      </div>
    </main>
  );
}
