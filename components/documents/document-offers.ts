import { formatDay } from "@/lib/core/dates";
import { kindLabels } from "@/lib/documents/labels";
import { mayBe, type ProposalName, type Proposals } from "@/lib/documents/proposals";
import type { DocumentDetail } from "@/lib/documents/queries/staff";
import { type Offer, offerOf } from "./scan-offers";

const labels: Record<ProposalName, { label: string; hint?: string }> = {
  kind: { label: "Loại" },
  symbol: { label: "Số, ký hiệu", hint: "Như in trên văn bản, ví dụ 88/BC-HĐND. Chưa có số thì để trống" },
  issuedOn: { label: "Ngày ban hành", hint: "Ví dụ 05/01/2021" },
  title: { label: "Trích yếu" },
  signerTitle: { label: "Chức vụ khi ký" },
  signerName: { label: "Người ký", hint: "Họ tên như in trên văn bản" },
};
const kinds = Object.entries(kindLabels).map(([id, word]) => ({ id, word }));
const kindWord = (kind: string) => kindLabels[kind as keyof typeof kindLabels];

type Compared = Pick<DocumentDetail, ProposalName | "publishedAt">;

/**
 * What the form offers, in its order. The scan goes before the record until the document bears a number or readers have it; from then on the
 * record does, and the other one is named.
 */
export function offersOf(document: Compared, found: Proposals): Offer[] {
  const settled = document.publishedAt !== null || document.symbol !== "";
  return (Object.keys(labels) as ProposalName[]).map((name, at): Offer => {
    const of = { n: at + 1, name, ...labels[name] };
    const had = name === "issuedOn" ? (document.issuedOn ? formatDay(document.issuedOn) : "") : document[name];
    if (name !== "kind") return offerOf(of, { seen: found[name], had, settled });
    const { kind } = found;
    const seen = kind && mayBe(kind.value, document.kind) ? { ...kind, value: document.kind } : kind;
    return offerOf({ ...of, options: kinds }, { seen, had, settled, word: kindWord });
  });
}
