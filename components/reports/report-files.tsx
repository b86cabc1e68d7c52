import { Icon } from "@/components/ui/icon";
import { openDataAddress, reportFileAddress } from "@/lib/reports/addresses";

interface Props {
  slug: string;
  figures: number;
  /** Whether this machine prints PDF. */
  printable: boolean;
}

/** The ways to take a report along. */
export function ReportFiles({ slug, figures, printable }: Props) {
  return (
    <aside className="box rhead__b" aria-labelledby="tai-ve">
      <h2 className="box__t" id="tai-ve">
        Tải về
      </h2>
      <ul className="files">
        {printable && (
          <li>
            <a className="file" href={reportFileAddress(slug, "pdf")}>
              <Icon name="file-text" />
              <b>Toàn văn</b>
              <span>PDF</span>
            </a>
          </li>
        )}
        <li>
          <a className="file" href={reportFileAddress(slug, "docx")} download>
            <Icon name="download" />
            <b>Toàn văn để trích dẫn</b>
            <span>DOCX</span>
          </a>
        </li>
        <li>
          <a className="file" href={openDataAddress(slug, "xlsx")} download>
            <Icon name="file-spreadsheet" />
            <b>{`Số liệu của ${figures} chỉ tiêu`}</b>
            <span>XLSX, từng cách chia một trang tính</span>
          </a>
        </li>
      </ul>
    </aside>
  );
}
