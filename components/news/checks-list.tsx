import { CircleAlert, CircleCheck, TriangleAlert } from "lucide-react";
import type { Finding } from "@/lib/news/checks";

/** What an article has when nothing is found missing, said in words; shown in jade. */
const passed: { kinds: Finding["kind"][]; word: string }[] = [
  { kinds: ["no-title"], word: "Có tiêu đề" },
  { kinds: ["no-standfirst"], word: "Có tóm tắt" },
  { kinds: ["missing-picture", "missing-alt", "missing-caption", "missing-lead-alt"], word: "Ảnh đủ tệp, mô tả và chú thích" },
  { kinds: ["no-category"], word: "Có chuyên mục" },
  { kinds: ["no-byline"], word: "Có tên người viết" },
  { kinds: ["heading-order"], word: "Đề mục đúng thứ bậc" },
  { kinds: ["sum"], word: "Số liệu trong ngoặc cộng lại đúng tổng" },
];

/** The checks of an article: red blocks approval, amber is advice, jade has passed. */
export function ChecksList({ findings }: { findings: readonly Finding[] }) {
  const found = new Set(findings.map(({ kind }) => kind));
  return (
    <ul className="ck">
      {findings.map(({ kind, blocking, sentence, place }) => {
        const Icon = blocking ? CircleAlert : TriangleAlert;
        return (
          <li className={blocking ? "n" : "w"} key={`${kind}-${place}-${sentence}`}>
            <Icon className="icon" aria-hidden="true" />
            <span>
              {sentence}
              {blocking ? <small>Phải xong trước khi đăng</small> : null}
            </span>
          </li>
        );
      })}
      {passed
        .filter(({ kinds }) => !kinds.some((kind) => found.has(kind)))
        .map(({ word }) => (
          <li className="y" key={word}>
            <CircleCheck className="icon" aria-hidden="true" />
            <span>
              {word}
              <span className="vh"> (đạt)</span>
            </span>
          </li>
        ))}
    </ul>
  );
}

/** "Kiểm tra: còn 2 việc", the head of the list. */
export function checksTitle(findings: readonly Finding[]): string {
  return findings.length === 0 ? "Kiểm tra: đã đủ" : `Kiểm tra: còn ${findings.length} việc`;
}
