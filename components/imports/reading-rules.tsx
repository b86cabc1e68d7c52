import { CircleCheck } from "lucide-react";

const rules = [
  "Chữ giữ nguyên, kể cả lỗi chính tả cũ",
  "Không chắc thì hỏi, không tự đoán",
  "Bỏ gì cũng ghi vào báo cáo",
  "Một tệp nhập hai lần vẫn chỉ là một bài",
];

/** What the office may rely on when a file is read. */
export function ReadingRules() {
  return (
    <section className="pan" aria-labelledby="nguyen-tac">
      <div className="pan__h">
        <h2 id="nguyen-tac">Nguyên tắc đọc tệp</h2>
      </div>
      <div className="pan__b">
        <ul className="ck">
          {rules.map((rule) => (
            <li className="y" key={rule}>
              <CircleCheck className="icon" aria-hidden="true" />
              <span>{rule}</span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
