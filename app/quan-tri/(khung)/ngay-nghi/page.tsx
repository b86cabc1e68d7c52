import type { Metadata } from "next";
import { StaffHead } from "@/components/layout/staff-head";
import { StaffRefusal } from "@/components/layout/staff-refusal";
import { RecordForm } from "@/components/ui/record-form";
import { VerbButton } from "@/components/ui/verb-button";
import { requireActor } from "@/lib/auth/current";
import { formatLongDay, yearOf } from "@/lib/core/dates";
import { holidaysAdminAddress } from "@/lib/holidays/addresses";
import { refusalWords } from "@/lib/holidays/labels";
import { whyNotKeep } from "@/lib/holidays/policy";
import { holidaysOf, holidayYears } from "@/lib/holidays/queries";
import { add, cite, remove } from "./actions";

export const metadata: Metadata = { title: "Ngày nghỉ" };

const done: Record<string, string> = {
  them: "Đã thêm ngày. Hạn tính theo ngày làm việc đã tính lại.",
  "can-cu": "Đã ghi căn cứ.",
  bo: "Đã bỏ ngày. Hạn tính theo ngày làm việc đã tính lại.",
};

interface Props {
  searchParams: Promise<{ nam?: string | string[]; xong?: string | string[] }>;
}

export default async function HolidaysPage({ searchParams }: Props) {
  const actor = await requireActor();
  const refusal = whyNotKeep(actor);
  if (refusal) return <StaffRefusal title="Ngày nghỉ" sentence={refusalWords[refusal]} />;
  const { nam, xong } = await searchParams;
  const now = yearOf(new Date());
  const year = /^20\d{2}$/.test(String(nam ?? "")) ? Number(nam) : now;
  const [days, known] = await Promise.all([holidaysOf(year), holidayYears()]);
  const years = [...new Set([now + 1, now, year, ...known])].toSorted((a, b) => b - a);
  return (
    <main className="adm__main" id="noi-dung" tabIndex={-1}>
      <StaffHead
        title="Ngày nghỉ"
        line={<span>Ngày lễ, tết rơi vào ngày thường, và thứ bảy, chủ nhật làm bù. Thêm khi có thông báo lịch nghỉ của năm.</span>}
      />
      {typeof xong === "string" && done[xong] ? (
        <p className="note note--line note--ok mb-6" role="status">
          {done[xong]}
        </p>
      ) : null}
      <nav className="seg" aria-label="Năm">
        {years.map((one) => (
          <a key={one} href={`${holidaysAdminAddress}?nam=${one}`} aria-current={one === year ? "true" : undefined}>
            {one}
          </a>
        ))}
      </nav>
      <section className="pan mt-6" aria-labelledby="cac-ngay">
        <div className="pan__h">
          <h2 id="cac-ngay">Năm {year}</h2>
        </div>
        {days.length === 0 ? <p className="m-6 muted">Chưa có ngày nào. Hạn tính theo ngày làm việc của năm này chỉ trừ thứ bảy, chủ nhật.</p> : null}
        <ul className="todo">
          {days.map(({ id, day, name, worked, source }) => (
            <li key={id}>
              <span className={worked ? "chip chip--wait" : "chip"}>{worked ? "Làm bù" : "Nghỉ"}</span>
              <div>
                {name}
                <span className="muted">{[formatLongDay(day), source].filter(Boolean).join(". ")}</span>
                {source ? null : (
                  <details>
                    <summary>
                      Chưa đối chiếu với thông báo nghỉ<span className="vh">: {formatLongDay(day)}</span>
                    </summary>
                    <RecordForm
                      action={cite}
                      form={`can-cu-${id}`}
                      hidden={{ id, year }}
                      fields={[{ kind: "text", name: "source", label: "Căn cứ", hint: "Ví dụ Văn bản số 12729/VPCP-KGVX ngày 25/12/2025", value: "" }]}
                      word="Ghi căn cứ"
                      look="plain"
                    />
                  </details>
                )}
              </div>
              <VerbButton action={remove} hidden={{ id, year }}>
                Bỏ<span className="vh"> {formatLongDay(day)}</span>
              </VerbButton>
            </li>
          ))}
        </ul>
      </section>
      <section className="pan pan__form mt-6" aria-labelledby="them">
        <h2 id="them">Thêm ngày</h2>
        <RecordForm
          action={add}
          form="ngay"
          fields={[
            { kind: "day", name: "day", label: "Ngày", hint: "Ví dụ 27/01/2020", value: "" },
            { kind: "text", name: "name", label: "Tên", hint: "Ví dụ Tết Nguyên đán", value: "" },
            { kind: "text", name: "source", label: "Căn cứ", hint: "Ví dụ Văn bản số 12729/VPCP-KGVX ngày 25/12/2025", value: "" },
            { kind: "flag", name: "worked", label: "Ngày làm bù (thứ bảy hoặc chủ nhật đi làm)", value: false },
          ]}
          word="Thêm ngày"
        />
      </section>
    </main>
  );
}
