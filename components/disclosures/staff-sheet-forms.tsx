import { SendingForm, SentFile } from "@/components/files/sending-form";
import { RecordForm } from "@/components/ui/record-form";
import type { ActionState } from "@/lib/core/action-state";
import { sheetUploadAddress } from "@/lib/disclosures/addresses";
import { unitLabels } from "@/lib/disclosures/labels";
import type { MoneyUnit } from "@/prisma/generated/enums";

interface Props {
  seen: { id: string; version: number };
  unit: MoneyUnit;
  paste: (state: ActionState, form: FormData) => Promise<ActionState>;
}

const units = Object.entries(unitLabels).map(([value, word]) => ({ value, word }));

/** Brings a table in from a spreadsheet program: as a file, or copied and pasted. What is read is shown before it is taken over. */
export function SheetForms({ seen, unit, paste }: Props) {
  return (
    <>
      <section className="pan pan__form" aria-labelledby="gui-tep">
        <h2 id="gui-tep">Lấy bảng từ tệp XLSX hoặc CSV</h2>
        <p className="muted mb-4">
          Trang tính đầu tiên, có một dòng tiêu đề với ô “Nội dung” và các cột số phía sau. Ô có công thức thì dán lại dưới dạng giá trị trước khi gửi.
        </p>
        <SendingForm action={sheetUploadAddress}>
          <input type="hidden" name="id" value={seen.id} />
          <input type="hidden" name="version" value={seen.version} />
          <div className="field">
            <label htmlFor="don-vi-tep">Đơn vị tính trong tệp</label>
            <select className="select w-full" id="don-vi-tep" name="unit" defaultValue={unit}>
              {units.map(({ value, word }) => (
                <option key={value} value={value}>
                  {word}
                </option>
              ))}
            </select>
          </div>
          <div className="field">
            <label htmlFor="tep-bang">Tệp bảng</label>
            <p className="hint" id="tep-bang-goi-y">
              Tệp .xlsx hoặc .csv, nhiều nhất 2 MB. Cột tỷ lệ ghi 93,4, không để ô dạng phần trăm
            </p>
            <SentFile id="tep-bang" accept=".xlsx,.csv" required describedBy="tep-bang-goi-y" />
          </div>
          <p className="btns mt-6">
            <button className="btn" type="submit">
              Đọc tệp
            </button>
          </p>
        </SendingForm>
      </section>
      <section className="pan pan__form mt-6" aria-labelledby="dan-bang">
        <h2 id="dan-bang">Dán bảng</h2>
        <RecordForm
          action={paste}
          form="dan"
          hidden={seen}
          fields={[
            { kind: "select", name: "unit", label: "Đơn vị tính của bảng dán", value: unit, options: units },
            { kind: "area", name: "pasted", label: "Bảng chép từ Excel", hint: "Chép cả dòng tiêu đề, rồi dán vào đây", value: "" },
          ]}
          word="Đọc bảng dán"
          look="plain"
        />
      </section>
    </>
  );
}
