import { RemarkForm } from "@/components/ui/remark-forms";
import type { ActionState } from "@/lib/core/action-state";

interface Props {
  id: string;
  version: number;
  /** The block that is spoken of, from 0; null for the whole text. */
  place: number | null;
  /** How the page is read, to come back to. */
  view: string;
  /** Where to go without saying anything; left out where the form folds. */
  back?: string;
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
}

/** Says something about a block of an article, or about the whole. */
export function CommentForm({ id, version, place, view, back, action }: Props) {
  return (
    <RemarkForm
      hidden={{ id, version, place: place ?? "", xem: view }}
      box={place === null ? "gop-y-chung" : "gop-y-doan"}
      label={place === null ? "Góp ý cho cả bài" : `Góp ý cho đoạn ${place + 1}`}
      hint="Tác giả và người duyệt đọc được; người đọc thì không."
      back={back}
      action={action}
    />
  );
}
