import { Icon } from "@/components/ui/icon";
import { SectionHead } from "@/components/ui/section-head";
import { formatNumber } from "@/lib/core/numbers";
import { inQuotes, isQuoted, keepTogether } from "@/lib/core/typography";
import { resultsInWords } from "@/lib/search/labels";

interface Way {
  q: string;
  href: string;
  count: number;
  /** There are more. */
  capped: boolean;
}

interface Props {
  q: string;
  /** What was probably meant by what was typed; null where nothing better is known. */
  meant: Way | null;
  /** Shorter questions that do find something. */
  tries: Way[];
  /** Records that were searched. */
  searched: number;
  /** Lists to leaf through instead. */
  lists: { name: string; href: string }[];
  hotline: string;
  /** Address of the same words without what narrows them; null when nothing does. */
  widen: string | null;
}

/** What was searched, what finds something instead, and a person to call. */
export function NothingFound({ q, meant, tries, searched, lists, hotline, widen }: Props) {
  const words = q.trim().split(/\s+/).length;
  const together = isQuoted(q) ? "nguyên cụm" : words > 1 ? `cả ${words} chữ` : "";
  const ways = [...(meant ? [{ ...meant, said: `Có phải bạn tìm ${inQuotes(meant.q)}` }] : []), ...tries.map((way) => ({ ...way, said: way.q }))];
  return (
    <div className="nohit">
      <h1 className="nohit__t">
        {["Không có gì khớp", together, inQuotes(q)].filter(Boolean).join(" ")}
        {widen && " với các bộ lọc đã chọn"}
      </h1>
      <p className="pagehead__lede">
        {keepTogether(
          `Đã tìm trong ${formatNumber(searched)} mục: tin bài, nghị quyết, văn bản và chữ trong tệp, kỳ họp, chất vấn, đại biểu; có dấu và không dấu.`,
        )}
      </p>
      <div className="grid-main grid-main--7-5 nohit__g">
        <section aria-labelledby="thu">
          <SectionHead id="thu" title="Thử cách này" />
          <ul className="trylist">
            {widen && (
              <li>
                <a href={widen}>
                  <span>Tìm những chữ này, bỏ hết bộ lọc</span>
                </a>
              </li>
            )}
            {ways.map(({ said, href, count, capped }) => (
              <li key={href}>
                <a href={href}>
                  <span>{said}</span> <span className="trylist__n">{keepTogether(resultsInWords(count, capped))}</span>
                </a>
              </li>
            ))}
            {!widen && ways.length === 0 && (
              <li>
                <p>Dùng chữ khác cùng nghĩa, hoặc chỉ gõ một, hai chữ chính, ví dụ “đất đai”. Số, ký hiệu gõ cách nào cũng được: 45/NQ-HĐND, 45 nq hdnd.</p>
              </li>
            )}
          </ul>
        </section>
        <section aria-labelledby="xem">
          <SectionHead id="xem" title="Hoặc xem cả danh sách" />
          <ul className="trylist">
            {lists.map(({ name, href }) => (
              <li key={href}>
                <a href={href}>
                  <span>{name}</span>
                </a>
              </li>
            ))}
          </ul>
          {hotline && (
            <p className="callus">
              <Icon name="phone" />
              <span>
                Cần người tìm giúp? Gọi <b>{hotline}</b>, giờ hành chính.
              </span>
            </p>
          )}
        </section>
      </div>
    </div>
  );
}
