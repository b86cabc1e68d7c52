import "server-only";
import { slugify } from "@/lib/core/slug";
import { symbolKey } from "@/lib/core/vietnamese";
import { symbolFor } from "@/lib/documents/numbering";
import type { Prisma } from "@/prisma/generated/client";
import type { DocumentKind } from "@/prisma/generated/enums";
import { bodyId } from "./bodies";
import { idOf } from "./chance";
import { fieldId } from "./fields";
import type { ResolutionPlan } from "./resolution-list";
import { sessionId } from "./sessions";
import { termId, termOn } from "./terms";
import { daysAfter, hourOn } from "./write";

/** How addresses name the kinds. */
const words: Partial<Record<DocumentKind, string>> = {
  PROPOSAL: "Tờ trình",
  REPORT: "Báo cáo",
  EXAMINATION_REPORT: "Báo cáo thẩm tra",
  EXPLANATION_REPORT: "Báo cáo tiếp thu, giải trình",
  STANDING_RESOLUTION: "Nghị quyết",
  CONCLUSION: "Kết luận",
  NOTICE: "Thông báo",
  PLAN: "Kế hoạch",
  INVITATION: "Giấy mời",
  CONVOCATION: "Giấy triệu tập",
  DECISION: "Quyết định",
  LETTER: "Công văn",
};

/** A paper that is to be numbered. */
export interface Paper {
  kind: DocumentKind;
  issuer: string;
  tail: string;
  title: string;
  summary: string;
  on: Date;
  rest?: Partial<Prisma.DocumentCreateManyInput>;
}

/** Numbers a year's papers as their issuers do: one series for each issuer and kind. */
export class Registry {
  readonly rows: Prisma.DocumentCreateManyInput[] = [];
  readonly #numbers = new Map<string, number>();

  add({ kind, issuer, tail, title, summary, on, rest }: Paper): string {
    const year = on.getUTCFullYear();
    const counter = `${issuer}/${kind}/${year}`;
    const number = (this.#numbers.get(counter) ?? 0) + 1;
    this.#numbers.set(counter, number);
    const symbol = symbolFor(kind, number, tail);
    const slug = slugify(`${words[kind] ?? ""} ${symbol} ${year} ${issuer}`);
    const id = idOf(`document/${slug}`);
    this.rows.push({
      ...{ id, kind, title, summary, year, number, symbol, symbolKey: symbolKey(symbol), slug, issuedOn: on },
      ...{ issuerId: bodyId(issuer), termId: termId(termOn(on)), publishedAt: hourOn(daysAfter(on, 1), 600) },
      ...rest,
    });
    return id;
  }

  /** A draft has no number: it is the resolution's. */
  draft({ id: draftOfId, year, slug, title, adoptedOn, field, session }: ResolutionPlan, summary: string): string {
    const own = `du-thao-${slug}-${year}`;
    const id = idOf(`document/${own}`);
    const links = { sessionId: sessionId(session), termId: termId(session.term), fieldId: fieldId(field), draftOfId, draftNumber: 1 };
    const days = { issuedOn: daysAfter(adoptedOn, -15), publishedAt: hourOn(daysAfter(adoptedOn, -12), 600) };
    this.rows.push({ id, kind: "DRAFT_RESOLUTION", slug: own, title, summary, ...days, ...links });
    return id;
  }
}
