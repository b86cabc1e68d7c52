import { kindLabels } from "@/lib/alerts/labels";
import type { SubscriptionCounts } from "@/lib/alerts/queries";
import { formatNumber } from "@/lib/core/numbers";
import type { SubjectKind } from "@/prisma/generated/enums";

/** How many readers follow what; nobody's address. */
export function StaffCounts({ counts: { kinds, subscribers, unconfirmed, letters } }: { counts: SubscriptionCounts }) {
  const lines = [
    ...(Object.keys(kindLabels) as SubjectKind[]).map((kind) => ({ name: kindLabels[kind], count: kinds[kind] })),
    { name: "Người theo dõi", count: subscribers },
    { name: "Chưa xác nhận", count: unconfirmed },
    { name: "Thư chờ gửi", count: letters.waiting },
    { name: "Thư không gửi được", count: letters.failed },
  ];
  return (
    <div className="pan__b">
      <p className="hint">Lượt theo dõi chưa xác nhận tự xóa sau hai ngày, thư không gửi được tự xóa sau 30 ngày. Địa chỉ của từng người không hiện ở đâu.</p>
      <table className="tbl">
        <caption className="vh">Số lượt theo dõi theo loại, số người và số thư</caption>
        <tbody>
          {lines.map(({ name, count }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="r">{formatNumber(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
