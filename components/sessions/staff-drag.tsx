"use client";
import { type DragEvent, type ReactNode, startTransition, useActionState, useRef } from "react";
import { Refused } from "@/components/ui/refused";
import { idle } from "@/lib/core/action-state";
import type { Action } from "./staff-desk";

interface Props {
  action: Action;
  session: { id: string; version: number };
  children: ReactNode;
}

const attribute = (event: DragEvent, name: string) => (event.target instanceof Element ? event.target.closest(`[${name}]`)?.getAttribute(name) : null) ?? null;

/**
 * Lets items be dragged, by the marks that the agenda below carries: `data-item` on an item, `data-sitting` on a half-day. Dropped on an
 * item it goes before that one, dropped elsewhere in a half-day to its end. Without a script the arrows and the list do the same.
 */
export function AgendaDrag({ action, session, children }: Props) {
  const [state, send] = useActionState(action, idle);
  const dragged = useRef<string | null>(null);

  const drop = (event: DragEvent) => {
    const itemId = dragged.current;
    const sittingId = attribute(event, "data-sitting");
    dragged.current = null;
    if (itemId === null || sittingId === null) return;
    event.preventDefault();
    const form = new FormData();
    const before = attribute(event, "data-item") ?? "";
    const sent = { id: session.id, version: session.version, itemId, to: "sitting", sittingId: sittingId === "cho" ? "" : sittingId, before };
    for (const [name, value] of Object.entries(sent)) form.set(name, String(value));
    startTransition(() => send(form));
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging is a second way; the arrows beside each item are the first.
    <div
      className="agdrag"
      onDragStart={(event) => {
        dragged.current = attribute(event, "data-item");
        event.dataTransfer.effectAllowed = "move";
      }}
      onDragOver={(event) => {
        if (dragged.current !== null && attribute(event, "data-sitting") !== null) event.preventDefault();
      }}
      onDrop={drop}
    >
      {children}
      <Refused state={state} />
    </div>
  );
}
