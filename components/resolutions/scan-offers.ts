import { type Offer, offerOf } from "@/components/documents/scan-offers";
import { formatDay } from "@/lib/core/dates";
import { fold } from "@/lib/core/vietnamese";
import type { ProposalName, Proposals } from "@/lib/resolutions/proposals";
import type { StaffResolution } from "@/lib/resolutions/queries/detail";
import type { Option } from "@/lib/resolutions/queries/options";

const labels: Record<ProposalName, { label: string; hint?: string }> = {
  symbol: { label: "Số, ký hiệu", hint: "Ví dụ 45/NQ-HĐND. Để trống thì chỉ ghi vào hồ sơ, chưa ban hành" },
  issuedOn: { label: "Ngày ban hành", hint: "Ví dụ 09/12/2020" },
  title: { label: "Trích yếu" },
  adoptedOn: { label: "Ngày thông qua" },
  effectiveOn: { label: "Ngày có hiệu lực", hint: "Để trống thì là ngày ban hành" },
  signedFor: { label: "Dòng thay mặt" },
  signerTitle: { label: "Chức vụ khi ký" },
  signerName: { label: "Họ tên người ký, như in trên văn bản" },
};

const written = (value: unknown) => (value instanceof Date ? formatDay(value) : String(value ?? ""));

/**
 * What the form offers, in its order. Of a draft the scan goes before what stands in the record; of what was issued the record does, and
 * the other one is named.
 */
export function offersOf(resolution: StaffResolution, { found }: Proposals, signers: readonly Option[]): Offer[] {
  const settled = resolution.stage === "ISSUED";
  const names = (Object.keys(labels) as ProposalName[]).filter((name) => !resolution.publishedAt || (name !== "symbol" && name !== "issuedOn"));
  const offers = names.map((name, at) => offerOf({ n: at + 1, name, ...labels[name] }, { seen: found[name], had: written(resolution[name]), settled }));
  const name = fold(found.signerName?.value ?? resolution.signerName);
  const known = name ? signers.filter(({ word }) => fold(word.split(",")[0] ?? "") === name) : [];
  const matched = known.length === 1 ? known[0] : undefined;
  const signer: Offer = {
    ...{ n: offers.length + 1, name: "signerId", label: "Người ký trong danh bạ", place: null, options: signers, none: "Không có trong danh bạ" },
    value: resolution.signerId ?? matched?.id ?? "",
    state: matched ? "read" : "look",
    note: matched ? `Khớp danh bạ: ${matched.word}.` : "Chưa khớp ai trong danh bạ. Chọn người ký, nếu có.",
  };
  return [...offers, signer];
}
