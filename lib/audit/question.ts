import { instantVn, parseDay } from "@/lib/core/dates";

/* What the log is asked, as it is typed and as an address says it. The page and its export speak of the same question. */

export interface AuditQuestion {
  action: string;
  /** Part of a name, with or without diacritics. */
  who: string;
  /** Kind of what was changed. */
  type: string;
  /** Id of what was changed. */
  subject: string;
  /** Days as typed: "05/01/2021". */
  from: string;
  to: string;
}

const names = { action: "viec", who: "ai", type: "loai", subject: "doi-tuong", from: "tu", to: "den" } as const satisfies Record<keyof AuditQuestion, string>;
const keys = Object.keys(names) as (keyof AuditQuestion)[];

/** The question in the fields of a form or the parameters of an address. */
export function questionOf(asked: Record<string, unknown>): AuditQuestion {
  const text = (key: keyof AuditQuestion) => {
    const value = asked[names[key]];
    return (typeof value === "string" ? value : "").slice(0, 120).trim();
  };
  return { action: text("action"), who: text("who"), type: text("type"), subject: text("subject"), from: text("from"), to: text("to") };
}

/** What was asked, by the names that addresses use. */
export function askedOf(question: AuditQuestion): { name: string; value: string }[] {
  return keys.filter((key) => question[key]).map((key) => ({ name: names[key], value: question[key] }));
}

/** The address of a page of the log. */
export function auditAddress(question: AuditQuestion, page = 1): string {
  const params = new URLSearchParams(askedOf(question).map(({ name, value }) => [name, value]));
  if (page > 1) params.set("trang", String(page));
  return params.size ? `/quan-tri/nhat-ky?${params}` : "/quan-tri/nhat-ky";
}

/** What the log is filtered by; everything optional. */
export interface AuditFilter {
  action?: string | undefined;
  who?: string | undefined;
  subjectType?: string | undefined;
  subjectId?: string | undefined;
  /** From this moment on. */
  from?: Date | undefined;
  /** Before this moment. */
  before?: Date | undefined;
}

const DAY = 24 * 3_600_000;

/** The question as the database is asked; a day that is none filters nothing and is complained about. */
export function filterOf(question: AuditQuestion): { filter: AuditFilter; dateError: string | null } {
  const [from, to] = [question.from, question.to].map((day) => parseDay(day));
  const wrong = (question.from && !from) || (question.to && !to);
  return {
    filter: {
      action: question.action || undefined,
      who: question.who || undefined,
      subjectType: question.type || undefined,
      subjectId: question.subject || undefined,
      from: from ? instantVn(from) : undefined,
      before: to ? new Date(instantVn(to).getTime() + DAY) : undefined,
    },
    dateError: wrong ? "Nhập ngày theo dạng 05/01/2021." : null,
  };
}
