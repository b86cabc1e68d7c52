"use client";
import { ArrowDown, ArrowUp } from "lucide-react";
import { useActionState } from "react";
import { Refused } from "@/components/ui/refused";
import { idle } from "@/lib/core/action-state";
import type { Action } from "./staff-desk";

interface Props {
  action: Action;
  session: { id: string; version: number };
  item: { id: string; title: string };
  /** At the ends of the agenda there is nowhere further to go. */
  first: boolean;
  last: boolean;
}

/** The two arrows of an item: a place up or down, also over the border of a half-day. */
export function MoveButtons({ action, session, item, first, last }: Props) {
  const [state, send, pending] = useActionState(action, idle);
  return (
    <form action={send} className="agi__mv">
      <input type="hidden" name="id" value={session.id} />
      <input type="hidden" name="version" value={session.version} />
      <input type="hidden" name="itemId" value={item.id} />
      <button className="btn btn--sm btn--icon" type="submit" name="to" value="up" disabled={first || pending} aria-label={`Đưa lên trên: ${item.title}`}>
        <ArrowUp className="icon" aria-hidden="true" />
      </button>
      <button className="btn btn--sm btn--icon" type="submit" name="to" value="down" disabled={last || pending} aria-label={`Đưa xuống dưới: ${item.title}`}>
        <ArrowDown className="icon" aria-hidden="true" />
      </button>
      <Refused state={state} />
    </form>
  );
}
