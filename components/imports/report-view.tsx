import { CircleCheck, CircleSlash, type LucideIcon, TriangleAlert } from "lucide-react";
import { columnWords, sentenceOf } from "@/lib/imports/labels";
import type { ImportReport } from "@/lib/imports/schema";

const columns: { key: keyof typeof columnWords; tone: string; icon: LucideIcon; none: string }[] = [
  { key: "understood", tone: "rep--y", icon: CircleCheck, none: "Không có gì chắc chắn." },
  { key: "doubted", tone: "rep--w", icon: TriangleAlert, none: "Không có gì phải hỏi lại." },
  { key: "dropped", tone: "rep--n", icon: CircleSlash, none: "Không bỏ lại gì." },
];

/** What a file was read into, in three columns: sure, to be settled, left behind. */
export function ReportView({ report }: { report: ImportReport }) {
  return (
    <div className="reps">
      {columns.map(({ key, tone, icon: Icon, none }) => {
        const sentences = report[key].map(sentenceOf);
        return (
          <section className={`rep ${tone}`} key={key} aria-labelledby={`cot-${key}`}>
            <h3 id={`cot-${key}`}>
              <Icon className="icon" aria-hidden="true" />
              {columnWords[key]}
              <span>{sentences.length} mục</span>
            </h3>
            {sentences.length > 0 ? (
              <ul>
                {sentences.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            ) : (
              <p className="muted">{none}</p>
            )}
          </section>
        );
      })}
    </div>
  );
}
