import { FileSpreadsheet } from "lucide-react";
import { SendingForm, SentFile } from "@/components/files/sending-form";
import { spreadsheetUploadAddress, templateAddress } from "@/lib/spreadsheets/addresses";

interface Option {
  id: string;
  name: string;
}

interface Props {
  choices: { terms: Option[]; issuers: Option[] };
  mayPublish: boolean;
}

/** A form with a table and what its rows share. */
export function SpreadsheetUpload({ choices: { terms, issuers }, mayPublish }: Props) {
  return (
    <SendingForm className="pan pan__form" action={spreadsheetUploadAddress}>
      <fieldset className="field">
        <legend>Bảng gì</legend>
        <label className="check">
          <input type="radio" name="loai" value="nghi-quyet" defaultChecked />
          <span>Nghị quyết</span>
        </label>
        <label className="check">
          <input type="radio" name="loai" value="dai-bieu" />
          <span>Đại biểu</span>
        </label>
      </fieldset>
      <div className="field">
        <label htmlFor="nhiem-ky">Nhiệm kỳ</label>
        <select className="select" id="nhiem-ky" name="nhiem-ky" required>
          {terms.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="co-quan">Hội đồng ban hành (bảng nghị quyết)</label>
        <p className="hint" id="co-quan-goi-y">
          Nghị quyết của Thường trực giữa hai kỳ họp không ở bảng này; soạn ở mục Văn bản.
        </p>
        <select className="select" id="co-quan" name="co-quan" aria-describedby="co-quan-goi-y">
          {issuers.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      {mayPublish ? (
        <div className="field">
          <label className="check">
            <input type="checkbox" name="cong-bo" value="1" />
            <span>Công bố ngay: người đọc thấy nghị quyết khi nhập xong. Không chọn thì công bố sau, từng nghị quyết.</span>
          </label>
        </div>
      ) : null}
      <div className="drop">
        <FileSpreadsheet className="icon" aria-hidden="true" />
        <label htmlFor="tep">
          <b>Chọn tệp bảng tính</b>
        </label>
        <p className="muted" id="tep-goi-y">
          .xlsx đến 50.000 dòng, .csv (UTF-8) đến 200.000 dòng, không quá 50 MB. Dòng đầu là tên cột như bảng mẫu.
        </p>
        <SentFile id="tep" required accept=".xlsx,.csv,.tsv,.txt" describedBy="tep-goi-y" />
        <button className="btn btn--primary" type="submit">
          Kiểm tra, chưa nhập
        </button>
      </div>
      <p className="mt-4">
        Bảng mẫu: <a href={templateAddress("nghi-quyet")}>nghị quyết (.xlsx)</a>, <a href={templateAddress("dai-bieu")}>đại biểu (.xlsx)</a>
      </p>
    </SendingForm>
  );
}
