import { formatDateTimeInside, isoDateTime } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import type { ScanOverview } from "@/lib/files/queries";

/** Whether files are scanned for viruses, and how many are in which state: for whoever keeps the house. */
export function ScanState({ overview: { attached, files, lastAt } }: { overview: ScanOverview }) {
  const lines: [number, string][] = [
    [files.INFECTED, "có mã độc, bị giữ lại"],
    [files.WAITING, "đang chờ quét, bị giữ lại"],
    [files.UNSCANNED, "chưa quét, vì khi tải lên cổng chưa nối với máy quét"],
    [files.CLEAN, "đã quét, sạch"],
  ];
  return (
    <section className="pan pan__form" aria-labelledby="quet-vi-rut">
      <h2 id="quet-vi-rut">Quét vi-rút</h2>
      <p>
        {attached ? (
          <>
            Đã nối với clamd.{" "}
            {lastAt ? (
              <>
                Lần quét xong gần nhất: <time dateTime={isoDateTime(lastAt)}>{formatDateTimeInside(lastAt)}</time>.
              </>
            ) : (
              "Chưa quét tệp nào."
            )}
          </>
        ) : (
          "Chưa nối với máy quét: tệp tải lên không được quét. Muốn quét, đặt CLAMD_ADDRESS rồi khởi động lại cổng."
        )}
      </p>
      <ul>
        {lines
          .filter(([count]) => count > 0)
          .map(([count, words]) => (
            <li key={words}>
              {formatNumber(count)} tệp {words}.
            </li>
          ))}
      </ul>
    </section>
  );
}
