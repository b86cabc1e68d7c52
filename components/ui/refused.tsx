import type { ActionState } from "@/lib/core/action-state";

/** Why a button's action was refused or failed, under it; nothing while there is nothing to say. */
export function Refused({ state }: { state: ActionState }) {
  if (state.status !== "refused" && state.status !== "failed") return null;
  return (
    <p className="err" role="alert">
      {state.sentence}
    </p>
  );
}
