import type { ComponentProps } from "react";
import { StaffHead } from "@/components/layout/staff-head";
import { formatDateTimeInside } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import type { ReadText } from "@/lib/texts/queries";
import { ScanForm } from "./staff-scan-form";
import { ScanPages } from "./staff-scan-pages";

interface Props extends Pick<ComponentProps<typeof ScanForm>, "action" | "offers" | "body" | "verb"> {
  /** The record as the person saw it, and what else the command wants to know. */
  hidden: { id: string; version: number; [name: string]: string | number };
  crumbs: ComponentProps<typeof StaffHead>["crumbs"];
  text: ReadText;
  /** Why the record cannot be changed, in words; null where it can. */
  why: string | null;
}

/** What the machine read of a file beside its pages: a person compares, corrects and confirms. */
export function ScanDesk({ crumbs, text, why, hidden, offers, ...form }: Props) {
  const { fileId, version, pages } = text;
  const mean = pages.reduce((sum, { quality }) => sum + quality, 0) / pages.length;
  return (
    <main className="adm__main adm__main--wide" id="noi-dung" tabIndex={-1}>
      <StaffHead
        title="Đối chiếu bản quét"
        crumbs={crumbs}
        line={
          <span>
            {text.name}, {formatNumber(pages.length)} trang. {text.readAt ? `Máy đọc lúc ${formatDateTimeInside(text.readAt)}, ` : "Máy đọc, "}
            {formatNumber(Math.round(mean * 100))}% chữ rõ.
          </span>
        }
      />
      {text.confirmedAt ? (
        <p className="note note--line note--ok mb-6">
          {text.confirmedBy} đã xác nhận lúc {formatDateTimeInside(text.confirmedAt)}. Xác nhận lại thì ghi đè các ô dưới đây.
        </p>
      ) : null}
      {why ? <p className="note note--line mb-6">{why}</p> : null}
      <div className="dig">
        <ScanPages fileId={fileId} pages={pages} offers={offers} />
        <ScanForm
          key={`${hidden.version} ${version}`}
          hidden={hidden}
          scan={{ fileId, version, sizes: pages.map(({ page, size }) => ({ page, size })) }}
          offers={offers}
          editable={why === null}
          {...form}
        />
      </div>
    </main>
  );
}
