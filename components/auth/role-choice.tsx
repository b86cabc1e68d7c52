import type { ReactNode } from "react";
import { roleHints, roleLabels } from "@/lib/auth/labels";
import type { Role } from "@/prisma/generated/enums";

/** The roles as checkboxes, each with what it is for. */
export function RoleChoice({ chosen, error }: { chosen: readonly string[]; error?: ReactNode }) {
  return (
    <fieldset className={error ? "field field--err" : "field"} id="roles">
      <legend>Vai trò</legend>
      <p className="hint">Quản trị hệ thống và người duyệt không đi cùng nhau: người giữ chìa khóa không được tự duyệt bài.</p>
      {error ? <p className="err">{error}</p> : null}
      {(Object.keys(roleLabels) as Role[]).map((role) => (
        <label className="check" key={role}>
          <input type="checkbox" name="roles" value={role} defaultChecked={chosen.includes(role)} />
          <span>
            {roleLabels[role]}
            <small className="muted block">{roleHints[role]}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
