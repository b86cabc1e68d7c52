import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { diffArrays } from "diff";

/** What a block says, without the key by which this page knows a picture that was pasted. */
function saying(node: Node): string {
  const { pasted: _, ...attrs } = node.attrs;
  return JSON.stringify({ ...node.toJSON(), attrs });
}

/** Puts in the blocks that differ and leaves the others, and the cursor in them, alone. It can not be undone by the keyboard: the words may be another's. */
export function replaceBlocks(editor: Editor, body: object): void {
  const { state, view, schema } = editor;
  const wanted = schema.nodeFromJSON(body);
  const parts = diffArrays([...state.doc.content.content], [...wanted.content.content], { comparator: (a, b) => saying(a) === saying(b) });
  const { tr } = state;
  let position = state.doc.content.size;
  for (const { added, removed, value } of parts.toReversed()) {
    if (added) {
      tr.insert(position, value);
      continue;
    }
    const end = position;
    position -= value.reduce((sum, node) => sum + node.nodeSize, 0);
    if (removed) tr.delete(position, end);
  }
  if (tr.docChanged) view.dispatch(tr.setMeta("preventUpdate", true).setMeta("addToHistory", false));
}
