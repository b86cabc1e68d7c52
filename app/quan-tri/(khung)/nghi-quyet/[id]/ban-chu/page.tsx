import type { Metadata } from "next";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffMissing } from "@/components/layout/staff-missing";
import { ProvisionTree } from "@/components/resolutions/staff-provisions";
import { TextForm } from "@/components/resolutions/staff-text-form";
import { UploadTextForm } from "@/components/resolutions/staff-text-upload";
import { VerbButton } from "@/components/ui/verb-button";
import { requireActor } from "@/lib/auth/current";
import { formatDateTimeInside } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import { RESOLUTIONS_ADMIN, resolutionAdminAddress } from "@/lib/resolutions/addresses";
import { openStaffResolution } from "@/lib/resolutions/commands/open";
import { textLabels, whyWord } from "@/lib/resolutions/labels";
import { whyNotSeal } from "@/lib/resolutions/policy";
import { treeOf, writeProvisions } from "@/lib/resolutions/provisions";
import { provisionsOf } from "@/lib/resolutions/queries/detail";
import { dropText, keepText, seal } from "../../actions";

export const metadata: Metadata = { title: "Toàn văn" };

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ ban?: string | string[]; xong?: string | string[]; loi?: string | string[] }>;
}

const done: Record<string, string> = {
  luu: "Đã lưu và tách phần. Xem lại cây ở dưới: phần nào sai thì sửa dòng ấy rồi lưu lại.",
  "niem-phong": "Đã niêm phong. Từ nay không ai sửa bản này, và người đọc thấy nó khi nghị quyết công khai.",
};

export default async function TextPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const resolution = await openStaffResolution(actor, (await params).id);
  if (!resolution) return <StaffMissing />;
  const { ban, xong, loi } = await searchParams;
  const text = resolution.texts.find((one) => one.id === ban) ?? null;
  if (ban && !text) return <StaffMissing />;
  const rows = text ? await provisionsOf(resolution.id, text.id) : [];
  const { id, version } = resolution;
  const editable = resolution.why.edit === null && !text?.sealedAt;
  const title = text ? `${textLabels[text.kind]}${text.label ? `: ${text.label}` : ""}` : "Thêm bản toàn văn";
  const fields = { textId: text?.id ?? "" };
  const note = done[String(xong ?? "")];
  return (
    <main className="adm__main adm__main--wide" id="noi-dung" tabIndex={-1}>
      <StaffHead
        title={title}
        crumbs={[
          { href: RESOLUTIONS_ADMIN, word: "Nghị quyết" },
          { href: resolutionAdminAddress(id), word: resolution.symbol || resolution.title },
        ]}
        line={text?.sealedAt ? <span>Niêm phong lúc {formatDateTimeInside(text.sealedAt)}.</span> : null}
      >
        {text && editable && (text.kind === "DRAFT" || resolution.stage === "ISSUED") ? (
          <VerbButton
            key={version}
            action={seal}
            hidden={{ ...fields, id, version }}
            className="btn btn--ok"
            why={whyWord(whyNotSeal(actor, resolution, text))}
          >
            {text.kind === "DRAFT" ? "Niêm phong để công khai" : "Niêm phong"}
          </VerbButton>
        ) : null}
        {text && editable ? (
          <VerbButton action={dropText} hidden={{ ...fields, id, version }} className="btn btn--danger">
            Xóa bản này
          </VerbButton>
        ) : null}
      </StaffHead>
      {note ? (
        <p className="note note--line note--ok mb-6" role="status">
          {note}
        </p>
      ) : null}
      {loi ? (
        <p className="note note--line note--bad mb-6" role="alert">
          {String(loi).slice(0, 500)}
        </p>
      ) : null}
      {text?.note ? <p className="note note--line mb-6">{text.note}</p> : null}
      {text ? (
        <section className="pan" aria-labelledby="cay">
          <div className="pan__h">
            <h2 id="cay">Nội dung có cấu trúc</h2>
            <p className="small muted">{formatNumber(rows.length)} phần, mỗi phần một neo</p>
          </div>
          <div className="pan__b">
            <ProvisionTree rows={rows} />
          </div>
        </section>
      ) : null}
      {editable ? (
        <section className="pan pan__form mt-6" aria-labelledby="sua-chu">
          <h2 id="sua-chu">{text ? "Sửa cả bản" : "Dán nội dung"}</h2>
          <TextForm key={`${text?.id} ${version}`} action={keepText} {...{ id, version }} text={text} body={writeProvisions(treeOf(rows))} />
        </section>
      ) : null}
      {editable && !text ? (
        <section className="pan pan__form mt-6" aria-labelledby="tep-word">
          <h2 id="tep-word">Hoặc lấy từ tệp Word</h2>
          <UploadTextForm id={id} version={version} />
        </section>
      ) : null}
    </main>
  );
}
