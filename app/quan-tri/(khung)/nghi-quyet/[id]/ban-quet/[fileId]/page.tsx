import type { Metadata } from "next";
import { ScanDesk } from "@/components/documents/staff-scan-desk";
import { StaffMissing } from "@/components/layout/staff-missing";
import { offersOf } from "@/components/resolutions/scan-offers";
import { requireActor } from "@/lib/auth/current";
import { RESOLUTIONS_ADMIN, resolutionAdminAddress } from "@/lib/resolutions/addresses";
import { openStaffResolution } from "@/lib/resolutions/commands/open";
import { whyWord } from "@/lib/resolutions/labels";
import { proposalsOf } from "@/lib/resolutions/proposals";
import { signerOptions } from "@/lib/resolutions/queries/options";
import { scanOf } from "@/lib/texts/queries";
import { openFile } from "@/lib/visibility/commands/open";
import { confirm } from "../../../actions";

export const metadata: Metadata = { title: "Đối chiếu bản quét" };

export default async function ScanPage({ params }: { params: Promise<{ id: string; fileId: string }> }) {
  const actor = await requireActor();
  const { id, fileId } = await params;
  const resolution = await openStaffResolution(actor, id);
  const opened = resolution && (await openFile(actor, fileId));
  const text = opened && (await scanOf(actor, { resolutionId: id }, fileId));
  if (!resolution || !text) return <StaffMissing />;
  const proposals = proposalsOf(text.pages);
  const sealed = resolution.texts.some(({ kind, sealedAt }) => kind === "ADOPTED" && sealedAt);
  // What readers have keeps its number and day: the boxes are not there, the command wants to hear that they are empty.
  const seen = { id, version: resolution.version };
  return (
    <ScanDesk
      crumbs={[
        { href: RESOLUTIONS_ADMIN, word: "Nghị quyết" },
        { href: resolutionAdminAddress(id), word: resolution.symbol || resolution.title },
      ]}
      text={text}
      why={resolution.why.edit && whyWord(resolution.why.edit)}
      action={confirm}
      hidden={resolution.publishedAt ? { ...seen, symbol: "", issuedOn: "" } : seen}
      offers={offersOf(resolution, proposals, await signerOptions(actor))}
      body={sealed ? null : proposals.body}
      verb={resolution.stage === "ISSUED" ? "Xác nhận, ghi vào hồ sơ" : "Xác nhận, ghi vào hồ sơ và ban hành"}
    />
  );
}
