"use client";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SelectField, TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { type AccountAction, type AccountState, fieldError, problemOf, typedValue } from "@/lib/auth/form-state";
import { OneTimeLink } from "./one-time-link";
import { RoleChoice } from "./role-choice";

function rolesIn(state: AccountState): string[] | null {
  if (!("values" in state)) return null;
  return [state.values.roles ?? []].flat();
}

/** Makes an account; the answer is its one-time link. */
export function NewAccount({ action }: { action: AccountAction }) {
  const [state, send] = useActionState(action, { status: "idle" });
  if (state.status === "link") return <OneTimeLink address={state.address} until={state.until} />;
  return (
    <form action={send} noValidate>
      <ErrorSummary state={problemOf(state)} labels={{ displayName: "Họ và tên", email: "Thư công vụ", roles: "Vai trò" }} />
      <TextField
        id="displayName"
        label="Họ và tên"
        error={fieldError(state, "displayName")}
        defaultValue={typedValue(state, "displayName")}
        autoComplete="off"
      />
      <TextField
        id="email"
        label="Thư công vụ"
        hint="Dùng để đăng nhập, ví dụ van.le@hdnd.lacgiang.example"
        error={fieldError(state, "email")}
        defaultValue={typedValue(state, "email")}
        type="email"
        autoComplete="off"
      />
      <RoleChoice chosen={rolesIn(state) ?? []} error={fieldError(state, "roles")} />
      <div className="btns mt-6">
        <SubmitButton>Tạo tài khoản</SubmitButton>
      </div>
    </form>
  );
}

interface Named {
  action: AccountAction;
  id: string;
  version: number;
}

/** Gives an account other roles. */
export function ChangeRoles({ action, id, version, roles }: Named & { roles: readonly string[] }) {
  const [state, send] = useActionState(action, { status: "idle" });
  return (
    <form action={send} noValidate>
      <ErrorSummary state={problemOf(state)} labels={{ roles: "Vai trò" }} />
      {state.status === "done" ? (
        <p className="note note--ok" role="status">
          Đã đổi vai trò. Có hiệu lực từ thao tác kế tiếp của người này.
        </p>
      ) : null}
      <NamedFields id={id} version={version} />
      <RoleChoice chosen={rolesIn(state) ?? roles} error={fieldError(state, "roles")} key={version} />
      <div className="btns mt-4">
        <SubmitButton>Đổi vai trò</SubmitButton>
      </div>
    </form>
  );
}

/** Says for which body an account works. */
export function AssignBody({ action, id, version, bodyId, bodies }: Named & { bodyId: string | null; bodies: readonly { id: string; name: string }[] }) {
  const [state, send] = useActionState(action, { status: "idle" });
  return (
    <form action={send} noValidate className="mt-6">
      <ErrorSummary state={problemOf(state)} labels={{ bodyId: "Cơ quan" }} />
      {state.status === "done" ? (
        <p className="note note--ok" role="status">
          Đã đổi cơ quan.
        </p>
      ) : null}
      <NamedFields id={id} version={version} />
      <SelectField
        id="bodyId"
        label="Làm việc cho cơ quan"
        hint="Tài liệu hạn chế mở cho cơ quan nào thì mọi tài khoản của cơ quan ấy mở được"
        error={fieldError(state, "bodyId")}
        defaultValue={typedValue(state, "bodyId") ?? bodyId ?? ""}
        key={version}
      >
        <option value="">Không thuộc cơ quan nào</option>
        {bodies.map((body) => (
          <option key={body.id} value={body.id}>
            {body.name}
          </option>
        ))}
      </SelectField>
      <div className="btns mt-4">
        <SubmitButton className="btn">Lưu cơ quan</SubmitButton>
      </div>
    </form>
  );
}

interface ButtonProps extends Named {
  button: string;
  danger?: boolean;
  done: string;
  /** What the one-time link is for, where the answer is one. */
  linkTitle?: string;
}

/** One button that does one thing to one account; says what came of it. */
export function AccountButton({ action, id, version, button, danger = false, done, linkTitle }: ButtonProps) {
  const [state, send] = useActionState(action, { status: "idle" });
  if (state.status === "link") return <OneTimeLink address={state.address} until={state.until} {...(linkTitle ? { title: linkTitle } : {})} />;
  return (
    <form action={send}>
      <ErrorSummary state={problemOf(state)} />
      {state.status === "done" ? (
        <p className="note note--ok mb-4" role="status">
          {done}
        </p>
      ) : null}
      <NamedFields id={id} version={version} />
      <SubmitButton className={danger ? "btn btn--danger" : "btn"}>{button}</SubmitButton>
    </form>
  );
}

function NamedFields({ id, version }: { id: string; version: number }) {
  return (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
    </>
  );
}
