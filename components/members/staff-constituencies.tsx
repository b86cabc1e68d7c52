import { RecordForm } from "@/components/ui/record-form";
import type { ActionState } from "@/lib/core/action-state";
import { formatNumber } from "@/lib/core/numbers";
import type { StaffConstituency } from "@/lib/members/queries/staff";
import { constituencyFields } from "./staff-fields";

interface Props {
  termId: string;
  places: readonly StaffConstituency[];
  editable: boolean;
  keep: (state: ActionState, form: FormData) => Promise<ActionState>;
}

/** The constituencies of a term. */
export function StaffConstituencies({ termId, places, editable, keep }: Props) {
  const seats = places.reduce((sum, place) => sum + place.seats, 0);
  return (
    <section className="pan mt-6" aria-labelledby="don-vi">
      <div className="pan__h">
        <h2 id="don-vi">Đơn vị bầu cử</h2>
        <span className="muted">
          {formatNumber(places.length)} đơn vị, bầu {formatNumber(seats)} đại biểu
        </span>
      </div>
      <div className="pan__b">
        {places.length > 0 ? (
          <ul className="parts">
            {places.map((place) => (
              <li key={place.id}>
                <h3>
                  Số {place.number}: {place.name}
                </h3>
                <p className="small muted">
                  {[place.area, `bầu ${formatNumber(place.seats)}, đã ghi ${formatNumber(place._count.members)} đại biểu`].filter(Boolean).join("; ")}
                </p>
                {editable ? (
                  <details>
                    <summary>
                      Sửa<span className="vh"> đơn vị bầu cử số {place.number}</span>
                    </summary>
                    <RecordForm
                      key={place.version}
                      action={keep}
                      form={`don-vi-${place.number}`}
                      fields={constituencyFields(place)}
                      hidden={{ id: place.id, version: place.version, termId }}
                      word="Lưu đơn vị bầu cử"
                      look="plain"
                    />
                  </details>
                ) : null}
              </li>
            ))}
          </ul>
        ) : (
          <p className="muted">Chưa có đơn vị bầu cử nào.</p>
        )}
        {editable ? (
          <details className="mt-4">
            <summary>Thêm đơn vị bầu cử</summary>
            <RecordForm
              key={places.length}
              action={keep}
              form="don-vi-moi"
              fields={constituencyFields(null)}
              hidden={{ termId }}
              word="Thêm đơn vị bầu cử"
              look="plain"
            />
          </details>
        ) : null}
      </div>
    </section>
  );
}
