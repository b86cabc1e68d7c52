import { Icon } from "@/components/ui/icon";
import { SectionHead } from "@/components/ui/section-head";
import { formatNumber } from "@/lib/core/numbers";
import { keepTogether } from "@/lib/core/typography";
import type { ArticleCard } from "@/lib/news/queries";
import { LineStory } from "./story";

interface Props {
  q: string;
  /** Shorter questions that do find something. */
  tries: { q: string; href: string; count: number }[];
  /** Articles that were searched. */
  searched: number;
  newest: ArticleCard[];
  hotline: string;
  /** Address of the same words without category and year; null when nothing was narrowed. */
  widen: string | null;
}

/** What was searched, what finds something instead, and a person to call. */
export function NothingFound({ q, tries, searched, newest, hotline, widen }: Props) {
  const words = q.trim().split(/\s+/).length;
  return (
    <div className="nohit">
      <h1 className="nohit__t">{words > 1 ? `Không có tin bài nào khớp cả ${words} chữ “${q}”` : `Không có tin bài nào khớp “${q}”`}</h1>
      <p className="pagehead__lede">{keepTogether(`Đã tìm trong tiêu đề, tóm tắt và nội dung của ${formatNumber(searched)} tin bài, có dấu và không dấu.`)}</p>
      <div className="grid-main grid-main--7-5 nohit__g">
        <section aria-labelledby="thu">
          <SectionHead id="thu" title="Thử cách này" />
          <ul className="trylist">
            {widen && (
              <li>
                <a href={widen}>
                  <span>Tìm trong mọi chuyên mục, mọi năm</span>
                </a>
              </li>
            )}
            {tries.map((attempt) => (
              <li key={attempt.q}>
                <a href={attempt.href}>
                  <span>{attempt.q}</span> <span className="trylist__n">{keepTogether(`${formatNumber(attempt.count)} kết quả`)}</span>
                </a>
              </li>
            ))}
            {!widen && tries.length === 0 && (
              <li>
                <p>Dùng chữ khác cùng nghĩa, hoặc chỉ gõ một, hai chữ chính, ví dụ “nghị quyết”.</p>
              </li>
            )}
            <li>
              <a href="/tin-tuc">
                <span>Xem tất cả tin tức</span> <span className="trylist__n">{keepTogether(`${formatNumber(searched)} tin bài`)}</span>
              </a>
            </li>
          </ul>
        </section>
        <section aria-labelledby="moi">
          <SectionHead id="moi" title="Tin mới đăng" />
          <ul className="links">
            {newest.map((article) => (
              <li key={article.id}>
                <LineStory article={article} />
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
