import { formatDateTime } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import type { MoveMapping } from "@/lib/imports/move";
import { problemSentence } from "@/lib/imports/move-words";
import type { SamplePage } from "@/lib/imports/queries/moves";

interface Props {
  samples: SamplePage[];
  mapping: MoveMapping;
  known: { categories: { id: string; name: string }[] };
}

function categoryWords({ mapping, known }: Pick<Props, "mapping" | "known">, written: string): string {
  const chosen = mapping.categories.find((one) => one.written === written);
  if (chosen?.choice === "none") return "không lấy";
  if (chosen?.choice === "new") return `${chosen.name} (mới)`;
  return known.categories.find(({ id }) => id === chosen?.categoryId)?.name ?? "chưa chọn chuyên mục";
}

/** The first articles as they will be, by what was saved last. */
export function MoveSamples({ samples, mapping, known }: Props) {
  if (samples.length === 0) return null;
  return (
    <section className="pan mt-6" aria-labelledby="xem-truoc">
      <div className="pan__h">
        <h2 id="xem-truoc">Những bài đầu sẽ thành</h2>
      </div>
      {samples.map(({ id, title, address, writtenAt, category, authors, pictures, missing, sample, problems }) => {
        const names = authors.flatMap((written) => mapping.authors.find((one) => one.written === written)?.name || []);
        return (
          <article className="pan__b" key={id}>
            <h3>{title}</h3>
            <p className="small muted">
              {categoryWords({ mapping, known }, category)}, {writtenAt ? formatDateTime(writtenAt) : "không có ngày đăng"},{" "}
              {names.join(", ") || "không ghi người viết"}, {formatNumber(pictures)} ảnh{missing ? `, thiếu ${formatNumber(missing)}` : ""}
            </p>
            {sample.standfirst ? <p className="mt-2 font-semibold">{sample.standfirst}</p> : null}
            {sample.opening.map((words) => (
              <p className="mt-2" key={words}>
                {words}
              </p>
            ))}
            {sample.captions.length ? <p className="mt-2 small">Chú thích ảnh: {sample.captions.filter(Boolean).join("; ") || "chưa có"}</p> : null}
            {problems.length ? (
              <ul className="mt-2 small">
                {problems.map(problemSentence).map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            ) : null}
            <p className="mt-2 small muted">Địa chỉ cũ: {address}</p>
          </article>
        );
      })}
    </section>
  );
}
