import { SendingForm, SentFile } from "@/components/files/sending-form";
import { textLabels } from "@/lib/resolutions/labels";
import { Options, optionsOf } from "./staff-choices";

/** A Word file as a new text; the answer is the page of the text. */
export function UploadTextForm({ id, version }: { id: string; version: number }) {
  return (
    <SendingForm action="/quan-tri/nghi-quyet/ban-chu/tai-len">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <div className="field">
        <label htmlFor="loai-ban">Loại bản</label>
        <select className="select w-full" id="loai-ban" name="kind" defaultValue="DRAFT">
          <Options options={optionsOf(textLabels)} />
        </select>
      </div>
      <div className="field">
        <label htmlFor="ghi-chu-ban">Ghi chú</label>
        <p className="hint">Bản đính chính phải có ghi chú</p>
        <input className="input" id="ghi-chu-ban" name="note" maxLength={2000} autoComplete="off" />
      </div>
      <div className="field">
        <label htmlFor="tep-ban-chu">Tệp Word (.docx)</label>
        <SentFile id="tep-ban-chu" accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document" required />
      </div>
      <p className="btns mt-4">
        <button className="btn" type="submit">
          Lấy nội dung từ tệp
        </button>
      </p>
    </SendingForm>
  );
}
