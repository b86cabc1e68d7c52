import type { Metadata } from "next";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffMissing } from "@/components/layout/staff-missing";
import { offersOf } from "@/components/resolutions/scan-offers";
import { ScanForm } from "@/components/resolutions/staff-scan-form";
import { ScanPages } from "@/components/resolutions/staff-scan-pages";
import { requireActor } from "@/lib/auth/current";
import { formatDateTimeInside } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import { RESOLUTIONS_ADMIN, resolutionAdminAddress } from "@/lib/resolutions/addresses";
import { openStaffResolution } from "@/lib/resolutions/commands/open";
import { whyWord } from "@/lib/resolutions/labels";
import { proposalsOf } from "@/lib/resolutions/proposals";
import { signerOptions } from "@/lib/resolutions/queries/options";
import { scanOf } from "@/lib/texts/queries";
import { openFile } from "@/lib/visibility/commands/open";
import { confirm } from "../../../actions";

export const metadata: Metadata = { title: "Đối chiếu bản quét" };

/** What the machine read of a file beside its pages: a person compares, corrects and confirms. */
export default async function ScanPage({ params }: { params: Promise<{ id: string; fileId: string }> }) {
  const actor = await requireActor();
  const { id, fileId } = await params;
  const resolution = await openStaffResolution(actor, id);
  const opened = resolution && (await openFile(actor, fileId));
  const text = opened && (await scanOf(actor, id, fileId));
  if (!resolution || !text) return <StaffMissing />;
  const proposals = proposalsOf(text.pages);
  const offers = offersOf(resolution, proposals, await signerOptions(actor));
  const sealed = resolution.texts.some(({ kind, sealedAt }) => kind === "ADOPTED" && sealedAt);
  const mean = text.pages.reduce((sum, { quality }) => sum + quality, 0) / text.pages.length;
  return (
    <main className="adm__main adm__main--wide" id="noi-dung" tabIndex={-1}>
      <StaffHead
        title="Đối chiếu bản quét"
        crumbs={[
          { href: RESOLUTIONS_ADMIN, word: "Nghị quyết" },
          { href: resolutionAdminAddress(id), word: resolution.symbol || resolution.title },
        ]}
        line={
          <span>
            {text.name}, {formatNumber(text.pages.length)} trang. {text.readAt ? `Máy đọc lúc ${formatDateTimeInside(text.readAt)}, ` : "Máy đọc, "}
            {formatNumber(Math.round(mean * 100))}% chữ rõ.
          </span>
        }
      />
      {text.confirmedAt ? (
        <p className="note note--line note--ok mb-6">
          {text.confirmedBy} đã xác nhận lúc {formatDateTimeInside(text.confirmedAt)}. Xác nhận lại thì ghi đè các ô dưới đây.
        </p>
      ) : null}
      {resolution.why.edit ? <p className="note note--line mb-6">{whyWord(resolution.why.edit)}</p> : null}
      <div className="dig">
        <ScanPages fileId={fileId} pages={text.pages} offers={offers} />
        <ScanForm
          key={`${resolution.version} ${text.version}`}
          action={confirm}
          resolution={{ id, version: resolution.version, stage: resolution.stage, published: resolution.publishedAt !== null }}
          scan={{ fileId, version: text.version, sizes: text.pages.map(({ page, size }) => ({ page, size })) }}
          offers={offers}
          body={sealed ? null : proposals.body}
          editable={resolution.why.edit === null}
        />
      </div>
    </main>
  );
}
