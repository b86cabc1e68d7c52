import { Icon } from "./icon";

/** Prints the page (Nghị định 42/2022/NĐ-CP asks every page of information for a way). Hidden where no script can. @param look its classes */
export function PrintButton({ look = "btn" }: { look?: string }) {
  return (
    <button className={look} type="button" data-print hidden>
      <Icon name="printer" />
      In
    </button>
  );
}
