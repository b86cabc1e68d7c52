import { Ban, CircleCheck, Clock, ShieldCheck } from "lucide-react";
import { PROVE_AGAIN, withReturn } from "@/lib/auth/addresses";
import { browserInWords } from "@/lib/auth/labels";
import type { AccountLine, SignInLine } from "@/lib/auth/queries";
import { formatDateTimeInside, isoDateTime } from "@/lib/core/dates";

/** State of an account, as an icon and a word. */
export function AccountState({ account }: { account: Pick<AccountLine, "disabledAt" | "passwordSetAt"> }) {
  if (account.disabledAt) {
    return (
      <span className="chip chip--bad">
        <Ban className="icon" aria-hidden="true" />
        Đã khóa
      </span>
    );
  }
  if (!account.passwordSetAt) {
    return (
      <span className="chip chip--wait">
        <Clock className="icon" aria-hidden="true" />
        Chờ đặt mật khẩu
      </span>
    );
  }
  return (
    <span className="chip chip--ok">
      <CircleCheck className="icon" aria-hidden="true" />
      Đang dùng
    </span>
  );
}

/** The browsers that are signed in now. */
export function SignIns({ signIns, current }: { signIns: SignInLine[]; current?: string | null }) {
  if (signIns.length === 0) return <p className="muted">Hiện không có thiết bị nào đang đăng nhập.</p>;
  return (
    <ul className="log">
      {signIns.map(({ id, createdAt, lastSeenAt, userAgent }) => (
        <li key={id}>
          <ShieldCheck className="icon" aria-hidden="true" />
          <span>
            <b>{browserInWords(userAgent)}</b>
            {id === current ? " (thiết bị này)" : ""}
            <span className="muted block">
              Đăng nhập <time dateTime={isoDateTime(createdAt)}>{formatDateTimeInside(createdAt)}</time>, thao tác gần nhất{" "}
              <time dateTime={isoDateTime(lastSeenAt)}>{formatDateTimeInside(lastSeenAt)}</time>
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Stands where a form would be that wants a fresh proof of identity. @param here address of the page, to come back to */
export function ProofWanted({ here, what }: { here: string; what: string }) {
  return (
    <div className="note">
      <p>{what} cần xác nhận lại mật khẩu; xác nhận có giá trị 5 phút.</p>
      <p className="mt-2">
        <a className="btn btn--sm" href={withReturn(PROVE_AGAIN, here)}>
          Xác nhận để đi tiếp
        </a>
      </p>
    </div>
  );
}
